import { afterEach, expect, test } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import type { JSX } from 'react';
import { InspectionContext, type OpenInspection } from '../../../../platform/inspection-context.ts';
import type { Writer } from '../testing/writers.ts';
import { closeWriters, openWriter } from '../testing/writers.ts';
import { decide } from './decide.ts';
import { listSuggestions } from './list-suggestions.ts';
import { SuggestionsPanel } from './SuggestionsPanel.tsx';
import { useSuggestions } from './use-suggestions.ts';

afterEach(closeWriters);

const Panel = ({ editor }: { readonly editor: Editor }): JSX.Element => <SuggestionsPanel editor={editor} canWrite suggestions={useSuggestions(editor)} />;

/** A page on which two suggestions wait, with their list beside the text. */
function withTwo(): Writer {
  const page = openWriter();
  const { editor } = page;
  editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Children wait too long' }] }] });
  editor.commands.setSuggester('11111111-1111-4111-8111-111111111111');
  for (const [from, to] of [[15, 18], [1, 9]] as const) editor.view.dispatch(editor.state.tr.delete(from, to));
  render(<InspectionContext value={{ members: [] } as unknown as OpenInspection}><Panel editor={editor} /></InspectionContext>);
  return page;
}

test('what was decided is gone from the list at once, so that the next key goes to what is there', () => {
  withTwo();
  fireEvent.click(screen.getByRole('button', { name: /^Accept.*“Children”/ }));
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Accept all' })).toBeNull();
});

test('the keyboard stays in the list when what it was at goes with a decision made elsewhere', () => {
  const { editor } = withTwo();
  const all = screen.getByRole('button', { name: 'Accept all' });
  all.focus();
  act(() => decide(editor, listSuggestions(editor.state.doc).slice(0, 1).map(({ id }) => id), 'reject'));
  expect(all.isConnected).toBe(false);
  expect(document.activeElement?.className).toBe('ji-suggestions');
});
