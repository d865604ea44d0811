import { useApolloClient } from '@apollo/client/react';
import { attachAnswersInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RequestWholeFragment } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, ButtonLink, Checkboxes, countOf, EmptyState, faultsOf, Form, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { periodInWords, useEvidenceFeed } from '../evidence/index.ts';
import { RequestAbsent } from './page/RequestAbsent.tsx';
import { newEvidenceFor } from './request-paths.ts';
import { attachMutation } from './requests.operations.ts';
import './requests.scss';
import { useRequest } from './use-request.ts';

/** Chooses among what the agency gave already. */
export function AttachPage(): JSX.Element {
  const { requestId = '' } = useParams();
  const { id } = useInspection();
  const held = useRequest(requestId);
  const { request } = held;
  usePageTitle('Choose evidence already given');
  const back = paths.request(id, requestId);
  const before = <BackLink to={back}>Back to the request</BackLink>;
  if (!request) return <PageLayout before={before}><RequestAbsent {...held} /></PageLayout>;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Choose evidence already given</h1>
        <p className="govuk-body-l">{request.title}</p>
        {request.abilities.attach ? <Choice request={request} /> : <p className="govuk-body">Its answer cannot change now. <TextLink to={back}>See where it stands</TextLink></p>}
      </TwoThirds>
    </PageLayout>
  );
}

function Choice({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const feed = useEvidenceFeed({ agencyId: request.agency.id });
  const back = paths.request(id, request.id);
  const attached = new Set(request.answers.map((piece) => piece.id));
  const pieces = feed.items.filter((piece) => piece.status !== 'WITHDRAWN' && !attached.has(piece.id));
  if (feed.loading || feed.error) return <LoadState what="the evidence" error={feed.error} onRetry={feed.retry} />;
  if (pieces.length === 0) return <EmptyState title="Your agency gave nothing else yet" action={<ButtonLink to={newEvidenceFor(id, request.id)}>Answer with new evidence</ButtonLink>} />;

  const attach = async ({ evidenceIds }: { readonly evidenceIds: readonly string[] }): Promise<readonly FieldFault[]> => {
    const parsed = attachAnswersInput.safeParse({ requestId: request.id, evidenceIds: [...evidenceIds] });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: attachMutation, variables: { input: parsed.data } });
    } catch (error) {
      return toFaults(error);
    }
    await navigate(back, { replace: true, ...flash(`${countOf(evidenceIds.length, 'piece')} of evidence attached. Send the answer when all is there.`) });
    return [];
  };
  const options = pieces.map((piece) => ({ value: piece.id, label: piece.title, hint: [piece.status === 'DRAFT' && 'Draft: inspectors see it once it is submitted', periodInWords(piece), piece.author.name].filter(Boolean).join(' · ') }));
  return (
    <Form initialValues={{ evidenceIds: [] as readonly string[] }} onSubmit={attach}>
      <Checkboxes name="evidenceIds" label="Which evidence answers it?" options={options} {...(options.length > 12 && { searchLabel: 'Find evidence' })} />
      {feed.hasMore && <p className="govuk-body"><Button tone="secondary" busy={feed.updating} onClick={feed.loadMore}>Show more evidence</Button></p>}
      <ButtonGroup>
        <Button type="submit" busyLabel="Attaching">Attach to the request</Button>
        <TextLink to={back}>Cancel</TextLink>
      </ButtonGroup>
    </Form>
  );
}
