import type { JSX } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentThreadFilter } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { HoldRow, useHeldRows } from '../../platform/held-rows.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useStatementPlace } from '../../platform/use-statement-place.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { BackLink, EmptyState, PageLayout, Select, TextLink, TwoThirds } from '../../ui/index.ts';
import { CommentOnStatement } from './CommentOnStatement.tsx';
import './comments.scss';
import { ThreadCard, type ThreadCardProps } from './ThreadCard.tsx';
import { useThreadNow, useThreads, type Thread } from './use-threads.ts';

const shows = { open: 'Open', mine: 'Mine to see to', named: 'Naming me', resolved: 'Resolved' } as const;
type Show = keyof typeof shows;
const filters: Readonly<Record<Show, CommentThreadFilter>> = { open: { isResolved: false }, mine: { isResolved: false, assignedToMe: true }, named: { namesMe: true }, resolved: { isResolved: true } };
const emptyWords: Readonly<Record<Show, string>> = { open: 'No open comments', mine: 'Nothing is yours to see to', named: 'Nobody has named you in a comment', resolved: 'No resolved comments' };

/** Every thread that the viewer may see, or those on one statement with the form for a new one. */
export function CommentsPage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  const back = abilities.openNarrative ? <BackLink to={paths.narrative(id)}>Back to the narrative</BackLink> : abilities.readNarrative && <BackLink to={paths.report(id)}>Back to the report</BackLink>;
  usePageTitle(`Comments – ${title}`);
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Comments on the narrative</h1>
        {abilities.viewComments ? <Comments /> : <EmptyState title="Comments are closed">Inspectors comment on the narrative among themselves, and each agency inside itself in the phases in which it reads the narrative.</EmptyState>}
      </TwoThirds>
    </PageLayout>
  );
}

function Comments(): JSX.Element {
  const { abilities } = useInspection();
  const placeOf = useStatementPlace();
  const { agency } = useViewer();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('show') ?? 'open';
  const show: Show = wanted in shows ? (wanted as Show) : 'open';
  const [sectionId, statementId] = [params.get('section'), params.get('statement')];
  const { threads, people, error, refetch } = useThreads(sectionId && statementId ? { sectionId } : filters[show]);
  const listed = threads?.filter((thread) => !statementId || thread.statementId === statementId);
  const { rows, hold } = useHeldRows(listed ?? []);
  const [begun, setBegun] = useState<string | null>(null);
  const addedAs = (threadId: string): void => {
    setBegun(threadId);
    void refetch().catch(() => undefined);
  };
  const whereIs = (thread: Thread): JSX.Element => {
    const { to, named } = placeOf(thread);
    return thread.statementText === null ? <>{named}</> : <TextLink to={to}>{named}</TextLink>;
  };
  return (
    <>
      <p className="govuk-body">{agency.kind === 'INSPECTORATE' ? 'Inspectors comment among themselves. Agencies read nothing of it, unless the lead inspector shows them a thread.' : `People of ${agency.name} comment among themselves. Inspectors and other agencies read nothing of it, unless your coordinator shows a thread to the inspectors.`}</p>
      {sectionId && statementId
        ? <CommentOnStatement key={statementId} sectionId={sectionId} statementId={statementId} people={people} onDone={addedAs} />
        : <Select name="show" label="Show" options={Object.entries(shows).map(([value, label]) => ({ value, label }))} value={show} onChange={(value) => setParams({ show: value }, { preventScrollReset: true })} />}
      {!listed && <LoadState what="the comments" error={error} onRetry={refetch} />}
      {listed && rows.length === 0 && !statementId && <EmptyState title={emptyWords[show]}>{show === 'open' && (abilities.openNarrative ? 'Open the narrative and press Comment under a statement.' : 'Open the report and press Comment under a statement.')}</EmptyState>}
      {rows.map(({ item, hasLeft }) => (
        <HoldRow key={item.id} id={item.id} hold={hold}>
          <ListedThread thread={item} hasLeft={hasLeft} takesFocus={item.id === begun} people={people} headingLevel={2} way={whereIs(item)} />
        </HoldRow>
      ))}
    </>
  );
}

/** A card of the list; one that has left it while somebody writes in it is looked up by itself. */
function ListedThread({ thread, hasLeft = false, ...rest }: ThreadCardProps): JSX.Element | null {
  const now = useThreadNow(thread, hasLeft);
  return now && <ThreadCard thread={now} hasLeft={hasLeft} {...rest} />;
}
