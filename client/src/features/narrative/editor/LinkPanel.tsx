import type { Editor } from '@tiptap/core';
import type { JSX, SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { AtCaret } from './AtCaret.tsx';

export interface LinkPanelProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

const isAddress = (text: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(text);

/** Where the selected words lead, or the words at the caret that lead somewhere already. */
export function LinkPanel({ editor, onClose }: LinkPanelProps): JSX.Element {
  const id = useId();
  const [before] = useState(() => (editor.isActive('link') ? String(editor.getAttributes('link')['href'] ?? '') : ''));
  const [address, setAddress] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const hasWords = !editor.state.selection.empty || before !== '';

  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const href = address.trim();
    if (!isAddress(href)) return setError('Enter an address that begins with https:// or mailto:');
    if (hasWords) editor.chain().extendMarkRange('link').setLink({ href }).run();
    else editor.chain().insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  };

  return (
    <AtCaret editor={editor} label="Link" onClose={onClose}>
      <form onSubmit={save} noValidate>
        <label className="govuk-label ji-picker__label" htmlFor={id}>Address of the link</label>
        {error && <p className="govuk-error-message" id={`${id}-error`}><span className="govuk-visually-hidden">Error:</span> {error}</p>}
        <input
          className={error ? 'govuk-input govuk-input--error' : 'govuk-input'}
          id={id}
          data-first-focus
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <div className="ji-at-caret__acts">
          <button type="submit" className="govuk-link ji-text-button">Save the link</button>
          {before !== '' && <button type="button" className="govuk-link ji-text-button" onClick={remove}>Remove the link</button>}
          <button type="button" className="govuk-link ji-text-button" onClick={onClose}>Cancel</button>
        </div>
      </form>
    </AtCaret>
  );
}
