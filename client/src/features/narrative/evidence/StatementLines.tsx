import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { Button, useWorkspace } from '../../../ui/index.ts';
import { AttachedLines } from '../../lines/index.ts';
import type { ShownStatement } from '../editor/section-facts.ts';

export interface StatementLinesProps {
  readonly sectionId: string;
  readonly statement: ShownStatement;
  /** Back to the text. */
  readonly onDone: () => void;
}

/** At the top of the right side, when the writer asks for them: the lines of enquiry that a statement serves. On a narrow screen it comes to the front, and goes when it is done. */
export function StatementLines({ sectionId, statement, onDone }: StatementLinesProps): JSX.Element {
  const { statementId, text } = statement;
  const { shown, show } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for again, it comes to the front again.
  useEffect(() => show('aside'), [show, statement]);
  // Not before it is in sight: what is hidden takes no focus.
  useEffect(() => { if (shown === 'aside') heading.current?.focus(); }, [shown, statement]);
  const done = (): void => {
    show('main');
    requestAnimationFrame(onDone);
  };
  return (
    <section className="ji-statement-lines" aria-labelledby="statement-lines">
      <h2 className="ji-evidence-panel__title" id="statement-lines" ref={heading} tabIndex={-1}>Lines of enquiry</h2>
      <p className="govuk-body-s">“{text}”</p>
      <AttachedLines what="The statement" thing={{ sectionId, statementId }} />
      <Button tone="secondary" onClick={done}>Back to the text</Button>
    </section>
  );
}
