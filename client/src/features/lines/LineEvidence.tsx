import type { JSX } from 'react';
import { evidenceKindLabels } from '@joint/shared';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, formatPeriod, StatusTag, TextButton, TextLink } from '../../ui/index.ts';
import { evidenceByAgency } from './line-words.ts';
import type { Attaching } from './use-attaching.ts';
import type { Line } from './use-line.ts';

export interface LineAttachedProps {
  readonly line: Line;
  readonly onDetach: Attaching['detach'];
}

/** What is attached, by agency. */
export function LineEvidence({ line, onDetach }: LineAttachedProps): JSX.Element {
  const { id, agencies } = useInspection();
  const groups = evidenceByAgency(line, agencies.map((agency) => agency.id));
  if (groups.length === 0) return <p className="govuk-body">No evidence is attached yet.</p>;
  return (
    <>
      {groups.map(({ agency, pieces }) => (
        <section key={agency.id} aria-label={agency.name} className="ji-line-group">
          <h3 className="govuk-heading-s"><AgencyChip agency={agency} count={pieces.length} /></h3>
          <ul className="ji-line-attached">
            {pieces.map(({ id: evidenceId, title, kind, status, periodFrom, periodTo }) => (
              <li key={evidenceId}>
                <div>
                  <TextLink to={paths.evidence(id, evidenceId)}>{title}</TextLink> {status !== 'SUBMITTED' && <StatusTag status={status} />}
                  <span className="ji-line-attached__meta">{evidenceKindLabels[kind]}{periodFrom && periodTo && `, ${formatPeriod(periodFrom, periodTo)}`}</span>
                </div>
                {line.abilities.attach && <TextButton onClick={() => void onDetach({ lineId: line.id, evidenceId }, `“${title}”`)} about={`“${title}”`}>Detach</TextButton>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
