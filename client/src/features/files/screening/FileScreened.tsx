import { foundInWords, screeningKindPhrases, screeningReasonLabels } from '@joint/shared';
import type { JSX } from 'react';
import type { FileOfEvidenceFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Details, formatInstant, Tag, TextLink } from '../../../ui/index.ts';
import { fileFindings } from '../file-paths.ts';
import { FoundPlaces } from './FoundPlaces.tsx';
import { foundInFile, isNotRead } from './found-words.ts';

export interface FileScreenedProps {
  readonly file: FileOfEvidenceFragment;
  /** Whether the reader may answer for the file. */
  readonly mayAnswer: boolean;
}

/** How far the looking through of a file's words is, what was found and what was said of it. */
export function FileScreened({ file, mayAnswer }: FileScreenedProps): JSX.Element | null {
  const { id: inspectionId } = useInspection();
  const { id, evidenceId, name, textStatus, isHeld, isOpen, findings, scan } = file;
  if (scan === 'WAITING') return null;
  const isOwn = isOpen;
  if (isHeld && !isOwn) return <p className="govuk-body-s ji-file__state"><Tag colour="yellow">Held back</Tag> The agency that added it is asked to look through it. This page shows it by itself when it may be opened.</p>;
  if (isHeld && textStatus === 'WAITING') return <p className="govuk-body-s ji-file__state"><Tag colour="blue">Being looked through</Tag> Its words are looked through for what could say who a child is. Other agencies and inspectors can open it when that is done.</p>;
  const open = findings.filter(({ reason }) => reason === null);
  if (open.length > 0) {
    return (
      <div className="ji-file__asked">
        <p className="govuk-body ji-file__state"><Tag colour="yellow">Held back</Tag> {foundInFile(open, textStatus === 'READ')}. Until somebody {isNotRead(open) ? 'of your agency says that they have looked' : 'says why it may stay'}, nobody outside your agency can open the file, and a draft with it cannot be submitted.</p>
        <FoundPlaces findings={open} />
        {mayAnswer && <p className="govuk-body"><TextLink to={fileFindings(inspectionId, evidenceId, id)}>{isNotRead(open) ? 'Say that you have looked' : 'Say why it may stay'}<span className="govuk-visually-hidden">, for {name}</span></TextLink>, or remove the file.</p>}
      </div>
    );
  }
  if (findings.length > 0) {
    return (
      <Details summary={<>What was found, and why it stays<span className="govuk-visually-hidden">, for {name}</span></>}>
        <ul className="govuk-list govuk-list--spaced">
          {findings.map(({ kind, count, reason, answeredBy, answeredAt }) => (
            <li key={kind}>{`${isNotRead([{ kind, count }]) ? foundInWords({ kind, count }) : `What looks like ${screeningKindPhrases[kind]}${count > 1 ? ` (${count.toLocaleString('en-GB')} places)` : ''}`}: ${reason ? screeningReasonLabels[reason] : ''}. Said by ${answeredBy?.name ?? 'somebody'}${answeredAt ? ` on ${formatInstant(answeredAt)}` : ''}.`}</li>
          ))}
        </ul>
      </Details>
    );
  }
  return textStatus === 'UNREADABLE' && mayAnswer ? <p className="govuk-body-s ji-file__state">It has no words that could be read, so nothing in it was looked through. Look yourself that nobody can be recognised in it.</p> : null;
}
