import type { Editor } from '@tiptap/core';
import { statementKinds, statementMarks } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { countOf } from '../../../ui/index.ts';
import { AtCaret } from '../editor/AtCaret.tsx';
import { Picker } from '../editor/Picker.tsx';
import { findPatterns } from './find-patterns.ts';
import { usePatterns, type StatementPattern } from './use-patterns.ts';

export interface PatternPickerProps {
  readonly editor: Editor;
  readonly onChoose: (pattern: StatementPattern) => void;
  readonly onClose: () => void;
}

/** Finds a pattern to begin a statement from, by its kind. */
export function PatternPicker({ editor, onChoose, onClose }: PatternPickerProps): JSX.Element {
  const [words, setWords] = useState('');
  const { patterns, error } = usePatterns();
  const options = findPatterns(patterns ?? [], words);
  const none = patterns ? 'No pattern found. Try fewer or other words.' : error === undefined ? null : 'Patterns cannot be loaded now. Check your connection.';
  return (
    <AtCaret editor={editor} label="Begin a statement from a pattern" onClose={onClose}>
      <Picker
        label="Find a pattern to begin a statement from" listLabel="Patterns" words={words} onWords={setWords} page={5} onChoose={onChoose} none={none}
        groups={statementKinds.map((kind) => ({ title: statementMarks[kind].label, options: options.filter((pattern) => pattern.kind === kind) }))}
        found={patterns ? (options.length === 0 ? 'No pattern found' : countOf(options.length, 'pattern')) : null}
        draw={({ text, agency }) => <>{text} {agency && <span className="ji-picker__kind">Kept by your inspectorate</span>}</>}
      >
        {() => <p className="ji-picker__part">Enter puts it in, with its first gap selected.</p>}
      </Picker>
    </AtCaret>
  );
}
