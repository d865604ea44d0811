import { evidenceKindLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { SummaryRow } from '../../../ui/index.ts';
import { AgencyChip, countOf, formatInstant, SummaryList, TextLink } from '../../../ui/index.ts';
import { evidenceHistory } from '../history/history-paths.ts';
import { VisibilityText } from '../parts/VisibilityText.tsx';
import { periodInWords } from '../parts/evidence-words.ts';
import type { OpenPiece } from './use-piece.ts';

/** Everything of a piece but its text: whose it is, what it speaks of, who sees it and which version this is. */
export function EvidenceDetails({ piece }: { readonly piece: OpenPiece }): JSX.Element {
  const { criteria } = useInspection();
  const chosen = criteria.filter(({ criterion }) => piece.criterionIds.includes(criterion.id));
  const rows: SummaryRow[] = [
    { label: 'Agency', value: <AgencyChip agency={piece.agency} /> },
    { label: 'Added by', value: piece.author.name },
    { label: 'Kind', value: evidenceKindLabels[piece.kind] },
    { label: 'Dates it speaks of', value: periodInWords(piece) ?? 'Not said yet' },
    {
      label: 'Criteria',
      value: chosen.length > 0 ? <ul className="govuk-list">{chosen.map(({ criterion }) => <li key={criterion.id}>{criterion.title}</li>)}</ul> : 'None chosen yet',
    },
    { label: 'Who sees it', value: <VisibilityText evidence={piece} /> },
    { label: 'Version', value: <>{`${piece.version}, saved ${formatInstant(piece.updatedAt)}`}<br /><TextLink to={evidenceHistory(piece.inspectionId, piece.id)}>See its history</TextLink></> },
    ...(piece.minutes ? [{ label: 'Time it took', value: countOf(piece.minutes, 'minute') }] : []),
    ...(piece.submittedAt ? [{ label: 'Submitted', value: formatInstant(piece.submittedAt) }] : []),
  ];
  return <SummaryList rows={rows} />;
}
