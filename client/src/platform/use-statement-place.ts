import { paths } from '../paths.ts';
import { useInspection } from './inspection-context.ts';

export interface StatementPlace {
  /** Where the viewer reads the statement: in the text where they may open it, or else in the report. */
  readonly to: string;
  /** The criterion that its section is about. */
  readonly named: string;
}

/** Where statements of this inspection stand. */
export function useStatementPlace(): (statement: { readonly sectionId: string; readonly statementId: string; readonly criterionId: string }) => StatementPlace {
  const { id, abilities, criteria } = useInspection();
  return ({ sectionId, statementId, criterionId }) => ({
    to: `${abilities.openNarrative ? paths.narrativeSection(id, sectionId) : paths.report(id)}#statement-${statementId}`,
    named: criteria.find(({ criterion }) => criterion.id === criterionId)?.criterion.title ?? 'Narrative',
  });
}
