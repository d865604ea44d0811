import { useApolloClient } from '@apollo/client/react';
import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, InsetText, Loading, PageLayout } from '../../ui/index.ts';
import type { EvidencePiece, Occasion } from '../evidence/index.ts';
import { loadAddEvidence } from '../evidence/index.ts';
import { RequestAbsent } from './page/RequestAbsent.tsx';
import { attachMutation } from './requests.operations.ts';
import './requests.scss';
import { useRequest } from './use-request.ts';

const AddEvidence = lazy(async () => ({ default: (await loadAddEvidence()).AddEvidencePage }));

/** New evidence that answers a request: the form of every contribution, with the request's criteria chosen; once saved it is attached. */
export function AnswerWithEvidencePage(): JSX.Element {
  const { requestId = '' } = useParams();
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const held = useRequest(requestId);
  const { request } = held;
  usePageTitle('Answer with new evidence');
  const back = paths.request(id, requestId);
  if (!request) return <PageLayout before={<BackLink to={back}>Back to the request</BackLink>}><RequestAbsent {...held} /></PageLayout>;

  const attach = async ({ id: evidenceId }: EvidencePiece): Promise<void> => {
    const isAttached = await client.mutate({ mutation: attachMutation, variables: { input: { requestId, evidenceIds: [evidenceId] } } }).then(() => true, () => false);
    const told = isAttached ? 'Evidence saved and attached. Send the answer when all is there.' : 'The evidence is saved, and could not be attached. Choose it among evidence already given.';
    await navigate(back, { replace: true, ...flash(told) });
  };
  const occasion: Occasion = {
    key: `request-${requestId}`,
    heading: 'Answer with new evidence',
    about: <InsetText><strong>{request.title}.</strong> <span className="ji-request-text">{request.question}</span></InsetText>,
    criterionIds: request.criterionIds,
    back: { to: back, label: 'Back to the request' },
    onSaved: (piece) => void attach(piece),
  };
  return <Suspense fallback={<Loading what="the form" />}><AddEvidence occasion={occasion} /></Suspense>;
}
