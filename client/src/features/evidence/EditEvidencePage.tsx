import { useQuery } from '@apollo/client/react';
import type { FeedEvent } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, InsetText, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { evidencePageQuery } from './evidence.operations.ts';
import { submittedEvidence } from './evidence-paths.ts';
import './evidence.scss';
import { changeOf, type EvidencePiece } from './feed/evidence-piece.ts';
import { CannotContribute } from './form/CannotContribute.tsx';
import { DeleteKept } from './form/DeleteKept.tsx';
import { EvidenceEditor } from './form/EvidenceEditor.tsx';
import { contentOf, toForm } from './form/form-values.ts';
import type { FormPlace, KeptForm } from './form/kept-forms.ts';
import { forgetForm, keptForm } from './form/kept-forms.ts';
import type { OpenPiece } from './page/use-piece.ts';
import { newsInWords } from './page/PieceNotices.tsx';
import { savedDraftInWords } from './parts/release-words.ts';

/** Changes a piece, in the form it was added with. */
export function EditEvidencePage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  return <EditOne key={evidenceId} evidenceId={evidenceId} />;
}

function EditOne({ evidenceId }: { readonly evidenceId: string }): JSX.Element {
  const { id } = useInspection();
  // What the change begins from must be what the server holds now, so the cache is not asked.
  const { data, error, refetch } = useQuery(evidencePageQuery, { variables: { id: evidenceId }, fetchPolicy: 'network-only' });
  // The first answer stays: what the cache learns later, or forgets, must not take the form away from under the writer.
  const [piece, setPiece] = useState<OpenPiece | null>(null);
  if (data && !piece) setPiece(data.evidence);
  usePageTitle('Change evidence');
  return (
    <PageLayout before={<BackLink to={paths.evidence(id, evidenceId)}>Back to this evidence</BackLink>}>
      <TwoThirds>
        {piece ? <Change piece={piece} /> : <LoadState what="the evidence" error={error} onRetry={() => void refetch()} wholePage />}
      </TwoThirds>
    </PageLayout>
  );
}

const beginFrom = (piece: OpenPiece): KeptForm =>
  ({ evidenceId: piece.id, values: toForm(contentOf(piece), piece.minutes), base: { version: piece.version, content: contentOf(piece) }, sent: [], keptAt: new Date().toISOString() });

function Change({ piece }: { readonly piece: OpenPiece }): JSX.Element {
  const { id, viewer } = useInspection();
  const navigate = useNavigate();
  const place: FormPlace = { userId: viewer.userId, inspectionId: id, form: 'edit' };
  const [kept] = useState(() => keptForm(place, piece.id));
  const [isFresh, setFresh] = useState(false);
  const [news, setNews] = useState<FeedEvent | null>(null);
  useLiveEvents((event) => {
    const change = changeOf(event);
    if (change && 'message' in change && change.message.id === piece.id && event.actor?.id !== viewer.userId) setNews(event);
  });

  if (!piece.abilities.revise && !kept) {
    return (
      <>
        <h1 className="govuk-heading-l">You cannot change this evidence</h1>
        <p className="govuk-body">Only the agency that added it can change it, while it stands and the inspection takes evidence.</p>
        <TextLink to={paths.evidence(id, piece.id)}>Back to this evidence</TextLink>
      </>
    );
  }
  const restored = isFresh ? null : kept;
  const drop = (): void => {
    forgetForm(place, piece.id);
    setFresh(true);
  };
  const saved = (result: EvidencePiece): void => {
    if (piece.status === 'DRAFT' && result.status === 'SUBMITTED') void navigate(submittedEvidence(id, result.id), { replace: true });
    else void navigate(paths.evidence(id, result.id), {
      replace: true, ...flash(result.status === 'DRAFT' ? savedDraftInWords(result) : 'Changes saved on the server'),
    });
  };
  const heading = (
    <>
      <h1 className="govuk-heading-l">Change evidence</h1>
      {!piece.abilities.revise && <CannotContribute />}
      {restored && <InsetText>Your changes from before, kept on this device, are in the form. They are not yet saved on the server.</InsetText>}
      <div role="status">
        {news && (
          <InsetText>
            {newsInWords({ type: news.type, at: news.at, by: news.actor?.name ?? null })}. When you save you will see both versions and choose; nothing is lost.
          </InsetText>
        )}
      </div>
    </>
  );
  return (
    <EvidenceEditor
      key={String(isFresh)}
      place={place}
      start={restored ?? beginFrom(piece)}
      wasKept={restored !== null}
      author={piece.author.id === viewer.userId ? 'you' : `${piece.author.name}, who added it`}
      isSubmitted={piece.status === 'SUBMITTED'}
      heading={heading}
      actions={restored && <DeleteKept label="Drop these changes" about="" onDelete={drop} />}
      onSaved={saved}
    />
  );
}
