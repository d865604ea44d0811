import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { StatementKindTag, TextButton, TextLink } from '../../ui/index.ts';
import type { LineAttachedProps } from './LineEvidence.tsx';

/** The statements of the narrative that speak to the question, in the narrative's order. */
export function LineStatements({ line, onDetach }: LineAttachedProps): JSX.Element {
  const { id, criteria } = useInspection();
  if (line.statements.length === 0) return <p className="govuk-body">No statement of the narrative is attached yet.</p>;
  const titleOf = (criterionId: string): string => criteria.find(({ criterion }) => criterion.id === criterionId)?.criterion.title ?? '';
  return (
    <ul className="ji-line-attached">
      {line.statements.map(({ sectionId, statementId, criterionId, kind, text }) => (
        <li key={`${sectionId} ${statementId}`}>
          <div>
            {text === null
              ? <span>A statement that is no longer in the narrative</span>
              : <TextLink to={`${paths.report(id)}#statement-${statementId}`}>{text}</TextLink>}
            <span className="ji-line-attached__meta">{kind && <><StatementKindTag kind={kind} /> · </>}{titleOf(criterionId)}</span>
          </div>
          {line.abilities.attach && <TextButton onClick={() => void onDetach({ lineId: line.id, sectionId, statementId }, 'the statement')} about={`“${text?.slice(0, 60) ?? 'a statement'}”`}>Detach</TextButton>}
        </li>
      ))}
    </ul>
  );
}
