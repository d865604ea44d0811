import type { Editor } from '@tiptap/core';
import { keyOfMark, missingSorts, type Mark } from '@joint/shared';
import type { JSX } from 'react';
import { useState, useSyncExternalStore } from 'react';
import { paths } from '../../../paths.ts';
import { answerTo, MarkLine, markInWords, missingInWords, standingInWords, standingOf } from '../../checks/index.ts';
import { countOf, Details, shortened, TextButton, TextLink } from '../../../ui/index.ts';
import { goToStatement } from '../editor/go-to-statement.ts';
import { useSectionFacts } from '../editor/section-facts.ts';
import type { ReadSection } from '../editor/section-standing.ts';

/** On one line how the section stands; opened, each thing to look at with its place. */
export function StandingSummary({ editor }: { readonly editor: Editor | null }): JSX.Element | null {
  const { sectionId, standing, answers } = useSectionFacts();
  const [isOpen, setOpen] = useState(false);
  const read = useSyncExternalStore(standing.subscribe, standing.whole);
  if (!read || read.statements.length === 0) return null;
  const { statements, checked } = read;
  const marksOf = (id: string) => checked.statements.get(id) ?? [];
  const counts = standingOf(statements.map(({ id, kind }) => ({ kind, marks: marksOf(id) })));
  const open = statements.map(({ id, text }) => ({ id, text, marks: marksOf(id).filter((mark) => !answerTo(answers, id, mark)) })).filter(({ marks }) => marks.length > 0);
  const total = open.reduce((sum, { marks }) => sum + marks.length, checked.section.filter((mark) => !answerTo(answers, sectionId, mark)).length);
  return (
    <div className="ji-standing">
      <Details summary={`${standingInWords(counts)}. ${total === 0 ? 'Nothing to look at' : `${countOf(total, 'thing')} to look at`}`} onToggle={setOpen}>
        {isOpen && <ThingsToLookAt editor={editor} read={read} open={open} />}
      </Details>
    </div>
  );
}

interface Things {
  readonly editor: Editor | null;
  readonly read: ReadSection;
  readonly open: readonly { readonly id: string; readonly text: string; readonly marks: readonly Mark[] }[];
}

function ThingsToLookAt({ editor, read: { statements, checked }, open }: Things): JSX.Element {
  const { inspectionId, sectionId, answers } = useSectionFacts();
  const missing = missingInWords(missingSorts(statements.flatMap(({ citations }) => citations)));
  return (
    <>
      {missing && <p className="govuk-body-s">{missing}</p>}
      {checked.section.length > 0 && <ul className="ji-marks">{checked.section.map((mark) => <MarkLine key={keyOfMark(mark)} sectionId={sectionId} subjectId={sectionId} mark={mark} answer={answerTo(answers, sectionId, mark)} />)}</ul>}
      <ul className="ji-standing__list">
        {open.map(({ id, text, marks }) => (
          <li key={id} className="ji-standing__item">
            {editor ? <TextButton onClick={() => goToStatement(editor, id)}>{shortened(text, 80)}</TextButton> : shortened(text, 80)}
            <span className="ji-standing__marks">{marks.map(markInWords).join('; ')}</span>
          </li>
        ))}
      </ul>
      <p className="govuk-body-s"><TextLink to={paths.narrativeChecks(inspectionId)}>How the whole narrative stands</TextLink></p>
    </>
  );
}
