import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../../platform/announcer.ts';
import { useInspection } from '../../../../platform/inspection-context.ts';
import { Button, ButtonGroup, ConfirmDialog, countOf, EmptyState, useAsidePanel } from '../../../../ui/index.ts';
import { bringSelectionIntoSight } from '../bring-into-sight.ts';
import type { Verdict } from './decide.ts';
import { decide } from './decide.ts';
import type { OpenSuggestion } from './list-suggestions.ts';
import { listSuggestions } from './list-suggestions.ts';
import { SuggestionCard } from './SuggestionCard.tsx';

export interface SuggestionsPanelProps {
  readonly editor: Editor | null;
  readonly canWrite: boolean;
  readonly suggestions: readonly OpenSuggestion[];
}

const acts = { accept: { now: 'Accept', done: 'Accepted' }, reject: { now: 'Reject', done: 'Rejected' } } as const;

/** Beside the text: what is suggested in this section, to be decided one by one or all at once. */
export function SuggestionsPanel({ editor, canWrite, suggestions }: SuggestionsPanelProps): JSX.Element {
  const { members } = useInspection();
  const announce = useAnnounce();
  const { top, toText } = useAsidePanel(0);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const hasFocus = useRef(false);
  // What the keyboard is at may go with a suggestion that a colleague decides.
  useLayoutEffect(() => { if (hasFocus.current && document.activeElement === document.body) top.current?.focus(); }, [suggestions, top]);
  const people = new Map(members.map(({ user }) => [user.id, user.name]));
  const settle = (ids: readonly string[], verdict: Verdict): void => {
    if (!editor) return;
    decide(editor, ids, verdict);
    const left = listSuggestions(editor.state.doc).length;
    announce(`${acts[verdict].done}. ${left === 0 ? 'No suggestions' : countOf(left, 'suggestion')} left.`);
    // What was pressed goes with its suggestion.
    top.current?.focus();
  };
  const goTo = (id: string): void => toText(() => {
    const now = editor && listSuggestions(editor.state.doc).find((suggestion) => suggestion.id === id);
    if (!now) return;
    editor.chain().focus(null, { scrollIntoView: false }).setTextSelection({ from: now.from, to: now.to }).run();
    bringSelectionIntoSight(editor);
  });
  return (
    <div className="ji-suggestions" ref={top} tabIndex={-1} onFocus={() => { hasFocus.current = true; }} onBlur={() => { hasFocus.current = false; }}>
      {suggestions.length === 0 && <EmptyState title="No suggestions">Press Suggest above the text to have what you change wait until it is accepted.</EmptyState>}
      {canWrite && suggestions.length > 1 && (
        <ButtonGroup>
          {(['accept', 'reject'] as const).map((verdict) => <Button key={verdict} tone="secondary" onClick={() => setAsked(verdict)}>{acts[verdict].now} all</Button>)}
        </ButtonGroup>
      )}
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.id} suggestion={suggestion} author={people.get(suggestion.by) ?? null}
          onDecide={canWrite ? (verdict) => settle([suggestion.id], verdict) : null} onGo={() => goTo(suggestion.id)}
        />
      ))}
      <ConfirmDialog
        open={asked !== null} title={`${asked ? acts[asked].now : ''} ${countOf(suggestions.length, 'suggestion')}`} confirmLabel={`${asked ? acts[asked].now : ''} all`}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          const verdict = asked;
          setAsked(null);
          if (verdict) settle(suggestions.map(({ id }) => id), verdict);
        }}
      >
        <p className="govuk-body">{asked === 'reject' ? 'What is suggested to be added goes, and what is suggested to be deleted stays.' : 'What is suggested to be added becomes part of the text, and what is suggested to be deleted goes.'} You can undo it in the text.</p>
      </ConfirmDialog>
    </div>
  );
}
