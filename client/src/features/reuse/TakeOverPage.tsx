import { useApolloClient, useQuery } from '@apollo/client/react';
import { screenEvidence, takeOverEvidenceInput, type EvidenceScreeningAnswer, type EvidenceVisibility, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ReusableFragment } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { newId } from '../../platform/new-id.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, EmptyState, faultsOf, Loading, PageLayout, TwoThirds } from '../../ui/index.ts';
import { emptyForm, loadCheckBeforeSaving } from '../evidence/index.ts';
import { reusableQuery, takeOverMutation } from './reuse.operations.ts';
import { TakeOverForm, type TakeOverChoice } from './TakeOverForm.tsx';

const CheckBeforeSaving = lazy(async () => ({ default: (await loadCheckBeforeSaving()).CheckBeforeSaving }));

/** One piece that the agency offered elsewhere, as it would stand here: read it, say who may see it, and take it over. */
export function TakeOverPage(): JSX.Element {
  const { requestId = '', originId = '' } = useParams();
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(reusableQuery, { variables: { requestId, id: originId }, fetchPolicy: 'network-only' });
  const back = paths.request(id, requestId);
  const request = data?.evidenceRequest;
  const [piece] = request?.reusable ?? [];
  usePageTitle(piece ? `Use earlier evidence: ${piece.title}` : 'Use earlier evidence');
  return (
    <PageLayout before={<BackLink to={back}>Back to the request</BackLink>}>
      <TwoThirds>
        {!request && <LoadState what="the earlier evidence" error={error} onRetry={() => refetch()} wholePage />}
        {request && !piece && (
          <>
            <h1 className="govuk-heading-l">Use earlier evidence</h1>
            <EmptyState title="This cannot be taken over now">It was taken over already, its offer was taken back, or the request takes no more answers.</EmptyState>
          </>
        )}
        {piece && <TakeOver key={piece.version} requestId={requestId} requestTitle={request?.title ?? ''} piece={piece} />}
      </TwoThirds>
    </PageLayout>
  );
}

function TakeOver({ requestId, requestTitle, piece }: { readonly requestId: string; readonly requestTitle: string; readonly piece: ReusableFragment }): JSX.Element {
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  // Sent again after a lost answer, it is the same piece.
  const [evidenceId] = useState(newId);
  const [asked, ask] = useState<TakeOverChoice | null>(null);
  const stays = piece.referencesTakenOut === 0;
  const findingsFor = (visibility: EvidenceVisibility) => screenEvidence({ ...piece, visibility, submit: stays });

  async function send(choice: TakeOverChoice, screening: readonly EvidenceScreeningAnswer[] = []): Promise<readonly FieldFault[]> {
    const parsed = takeOverEvidenceInput.safeParse({ requestId, id: evidenceId, originId: piece.id, originVersion: piece.version, ...choice, screening: [...screening] });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      const { data } = await client.mutate({ mutation: takeOverMutation, variables: { input: parsed.data } });
      const made = data?.takeOverEvidence;
      if (made?.status === 'SUBMITTED') await navigate(paths.request(id, requestId), { replace: true, ...flash('Taken over and attached. Send the answer when all is there.') });
      else if (made?.awaitingReleaseSince) await navigate(paths.request(id, requestId), { replace: true, ...flash('Taken over and attached. A coordinator of your agency releases it.') });
      else await navigate(paths.evidence(id, evidenceId), { replace: true, ...flash('Taken over as a draft and attached. Put in the references of this inspection, then submit it.') });
    } catch (error) {
      return toFaults(error);
    }
    return [];
  }

  if (asked) {
    return (
      <Suspense fallback={<Loading what="what to check" />}>
        <CheckBeforeSaving
          evidenceId={evidenceId}
          values={{ ...emptyForm, title: piece.title, body: piece.body }}
          questions={{ narrowing: null, findings: findingsFor(asked.visibility) }}
          onSave={(screening) => send(asked, screening)}
          onBack={() => ask(null)}
        />
      </Suspense>
    );
  }
  const decide = (choice: TakeOverChoice): Promise<readonly FieldFault[]> | readonly FieldFault[] => {
    if (findingsFor(choice.visibility).length === 0) return send(choice);
    ask(choice);
    return [];
  };
  return <TakeOverForm piece={piece} requestTitle={requestTitle} onTakeOver={decide} />;
}
