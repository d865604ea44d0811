import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { NoticeBox, TextLink } from '../../ui/index.ts';
import { countsOf, openInWords, progressInWords } from './moderation-words.ts';
import { useModeration } from './use-moderation.ts';

/** Before the narrative goes for sign-off or out: what a second inspectorate has not agreed, and every dissent by name. It advises and keeps nobody. */
export function SignOffAdvice(): JSX.Element | null {
  const { id } = useInspection();
  const { moderation } = useModeration();
  if (!moderation) return null;
  const statements = moderation.sections.flatMap((section) => section.statements);
  const counts = countsOf(statements);
  const dissents = statements.flatMap(({ text, marks }) => marks.filter(({ kind }) => kind === 'DISSENT').map((mark) => ({ ...mark, on: text ?? mark.words })));
  const { concerns, questions, changed } = counts;
  if (concerns + questions + changed + dissents.length === 0 && counts.read === counts.statements) return null;
  return (
    <NoticeBox>
      <h2 className="govuk-heading-m">What a second inspectorate says</h2>
      <p className="govuk-body">{progressInWords(counts)} by a second inspectorate. This does not stop you.</p>
      {concerns + questions + changed > 0 && <ul className="govuk-list govuk-list--bullet">{openInWords({ ...counts, dissents: 0 }).map((words) => <li key={words}>{words}</li>)}</ul>}
      {dissents.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Dissent on record</h3>
          <ul className="govuk-list govuk-list--bullet">
            {dissents.map(({ id: markId, author, agency, note, on, answers }) => <li key={markId}><strong>{author.name}, {agency.shortName}</strong>, on “{on}”: {note}{answers.length === 0 && ' (Nobody has answered it.)'}</li>)}
          </ul>
        </>
      )}
      <p className="govuk-body"><TextLink to={paths.moderation(id)}>Go to the moderation</TextLink></p>
    </NoticeBox>
  );
}
