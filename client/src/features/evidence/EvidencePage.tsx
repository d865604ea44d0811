import type { JSX } from 'react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLive } from '../../platform/live/index.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, ButtonGroup, ButtonLink, PageLayout, StatusTag, TwoThirds } from '../../ui/index.ts';
import { EvidenceDataset } from '../datasets/index.ts';
import { EvidenceLines } from '../lines/index.ts';
import { EvidenceFiles } from '../files/index.ts';
import { withdrawEvidence } from './evidence-paths.ts';
import './evidence.scss';
import { Distressing } from './distressing/Distressing.tsx';
import { CitingStatements } from './page/CitingStatements.tsx';
import { EvidenceDetails } from './page/EvidenceDetails.tsx';
import { InsideAgency } from './page/InsideAgency.tsx';
import { PieceNotices } from './page/PieceNotices.tsx';
import { PieceAbsent } from './page/PieceAbsent.tsx';
import { ReleaseActions } from './page/ReleaseActions.tsx';
import { usePiece } from './page/use-piece.ts';
import { ReleaseTag } from './parts/ReleaseTag.tsx';
import { EvidenceReuse } from './reuse/EvidenceReuse.tsx';

/** One piece of evidence, whole, and what this viewer may do with it; stays current while it is open. */
export function EvidencePage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id, abilities, viewer } = useInspection();
  const { markSeen } = useLive();
  const state = usePiece(evidenceId);
  const { piece, news } = state;
  usePageTitle(piece?.title ?? 'Evidence');
  useEffect(() => markSeen(evidenceId), [markSeen, evidenceId]);

  const back = <BackLink to={paths.evidenceList(id)}>Back to evidence</BackLink>;
  if (!piece) return <PageLayout before={back}><PieceAbsent {...state} /></PageLayout>;
  const { revise, withdraw } = piece.abilities;
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <Flash />
        <PieceNotices piece={piece} news={news} />
        <h1 className="govuk-heading-l ji-piece-title">{piece.title} {piece.status !== 'SUBMITTED' && <StatusTag status={piece.status} />} <ReleaseTag evidence={piece} /></h1>
        <Distressing evidence={piece}><p className="govuk-body ji-piece-body">{piece.body || 'Nothing is written yet about what it shows.'}</p></Distressing>
        {piece.canRelease && <ReleaseActions key={piece.version} piece={piece} />}
        {(revise || withdraw) && (
          <ButtonGroup>
            {revise && <ButtonLink to={paths.editEvidence(id, piece.id)} tone="secondary">{piece.status === 'DRAFT' ? 'Go on with this draft' : 'Change'}</ButtonLink>}
            {withdraw && <ButtonLink to={withdrawEvidence(id, piece.id)} tone="secondary">Withdraw</ButtonLink>}
          </ButtonGroup>
        )}
        <InsideAgency key={`inside ${piece.id}`} piece={piece} />
        <EvidenceFiles key={piece.id} evidenceId={piece.id} isDistressing={piece.isDistressing} canChange={revise} />
        <h2 className="govuk-heading-m">About this evidence</h2>
        <EvidenceDetails piece={piece} />
        <EvidenceDataset evidenceId={piece.id} />
        <EvidenceReuse evidenceId={piece.id} agency={piece.agency} isOwn={piece.agency.id === viewer.agencyId} version={piece.version} />
        {abilities.viewLines && <EvidenceLines evidenceId={piece.id} mayAttach={piece.status === 'SUBMITTED'} />}
        {abilities.readNarrative && (
          <>
            <h2 className="govuk-heading-m">Statements that cite it</h2>
            <CitingStatements citations={piece.citations} />
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
