import type { Editor } from '@tiptap/core';
import type { JSX, KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { Checkbox, TextField } from '../../../../ui/index.ts';
import type { FindPanelState } from './use-find-panel.ts';
import { useFind } from './use-find.ts';

export interface FindPanelProps {
  readonly editor: Editor;
  readonly canWrite: boolean;
  readonly panel: FindPanelState;
}

const inWords = (count: number | null, current: number): string => {
  if (count === null) return '';
  if (count === 0) return 'Not found';
  return current === 0 ? `${count} found` : `${current} of ${count}`;
};

/** Finds words in the section, and replaces them where the reader may write. Escape returns to the text. */
export function FindPanel({ editor, canWrite, panel: { shown, question, change, replacement, setReplacement, showReplace, close } }: FindPanelProps): JSX.Element {
  const find = useFind(editor, question);
  const form = useRef<HTMLFormElement>(null);
  const withReplace = canWrite && shown?.with === 'replace';

  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>('input[name="find"]');
    field?.focus();
    field?.select();
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const { key, shiftKey, target } = event;
    if (key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
    event.preventDefault();
    if (target.name === 'replace') find.replace(replacement);
    else find.go(shiftKey ? 'previous' : 'next');
  };
  const act = (label: string, run: () => void): JSX.Element => <button type="button" className="govuk-link ji-text-button" onClick={run}>{label}</button>;

  return (
    <search className="ji-find" aria-label={withReplace ? 'Find and replace' : 'Find'}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields within, gathered in one place */}
      <form ref={form} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
        <div className="ji-find__fields">
          <TextField name="find" label="Find in this section" value={question.words} onChange={(words) => change({ words })} autoComplete="off" spellCheck={false} />
          {withReplace && <TextField name="replace" label="Replace with" value={replacement} onChange={setReplacement} autoComplete="off" />}
        </div>
        <div className="ji-find__choices govuk-checkboxes--small">
          <Checkbox name="match-case" label="Match capitals" value={question.matchCase} onChange={(matchCase) => change({ matchCase })} />
          <Checkbox name="whole-words" label="Whole words" value={question.wholeWords} onChange={(wholeWords) => change({ wholeWords })} />
        </div>
        {find.problem && <p className="govuk-error-message" role="alert">{find.problem}</p>}
        <div className="ji-find__acts">
          <span className="ji-find__count">{inWords(find.count, find.current)}</span>
          {act('Next', () => find.go('next'))}
          {act('Previous', () => find.go('previous'))}
          {canWrite && !withReplace && act('Replace…', showReplace)}
          {withReplace && act('Replace', () => find.replace(replacement))}
          {withReplace && act('Replace all', () => find.replaceAll(replacement))}
          {act('Close', close)}
        </div>
      </form>
    </search>
  );
}
