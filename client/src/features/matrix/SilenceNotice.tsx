import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { NoticeBox } from '../../ui/index.ts';
import { silenceIn, type Matrix } from './matrix-words.ts';

/** Who is hardly heard and what rests on one voice, while there is still time to ask. Said to inspectors, who see all that is sent. */
export function SilenceNotice({ matrix }: { readonly matrix: Matrix }): JSX.Element | null {
  const { quiet, alone } = silenceIn(matrix);
  if (quiet.length + alone.length === 0) return null;
  return (
    <NoticeBox>
      <ul className="ji-matrix-silence">
        {quiet.map(({ agency, silentOn }) => (
          <li key={agency.id}><strong>{agency.shortName} is silent on {silentOn} of {matrix.rows.length} criteria.</strong></li>
        ))}
        {alone.map(({ criterion, agency }) => (
          <li key={criterion.id}>“{criterion.title}” rests on one agency alone: {agency.shortName}.</li>
        ))}
      </ul>
    </NoticeBox>
  );
}

/** The criteria on which the reader's own agency has nothing that they can see. */
export function OwnGaps({ matrix }: { readonly matrix: Matrix }): JSX.Element | null {
  const { viewer } = useInspection();
  const gaps = matrix.rows.filter(({ cells }) => cells.some((cell) => cell.agency.id === viewer.agencyId && cell.state === 'NOTHING_SHARED'));
  if (gaps.length === 0) return null;
  return (
    <NoticeBox>
      <strong>Your agency has sent nothing that you can see on:</strong>
      <ul className="ji-matrix-silence">{gaps.map(({ criterion }) => <li key={criterion.id}>{criterion.title}</li>)}</ul>
    </NoticeBox>
  );
}
