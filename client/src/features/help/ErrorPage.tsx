import type { JSX } from 'react';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { usePageTitle } from '../../platform/page-title.ts';
import { Button, ErrorPanel, Header, PageLayout, PageShell } from '../../ui/index.ts';
import { NotFound } from './NotFoundPage.tsx';

/** A part of the page that could not be fetched: the connection broke, or the service was renewed since the page was loaded. */
const isMissingPart = (error: unknown): boolean => error instanceof Error && /dynamically imported module|importing a module script|error loading/i.test(error.message);

/** In place of a page that failed, so that nobody is left with a blank screen. */
export function ErrorPage(): JSX.Element {
  const error = useRouteError();
  const isUnknown = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => { if (!isUnknown) reportError(error); }, [error, isUnknown]);
  return (
    <PageShell marking="OFFICIAL" header={<Header />}>
      {isUnknown ? <NotFound /> : <Failed isMissingPart={isMissingPart(error)} />}
    </PageShell>
  );
}

function Failed({ isMissingPart }: { readonly isMissingPart: boolean }): JSX.Element {
  usePageTitle('Sorry, there is a problem with the service');
  return (
    <PageLayout>
      {isMissingPart
        ? <ErrorPanel wholePage title="This page could not be loaded" happened="Your connection broke, or the service was renewed while you had it open." remedy="Load the page again." />
        : <ErrorPanel wholePage title="Sorry, there is a problem with the service" happened="This page stopped working. What was saved is not lost." remedy="Load the page again. If it goes on, tell whoever runs this service." />}
      <Button onClick={() => location.reload()}>Load the page again</Button>
    </PageLayout>
  );
}
