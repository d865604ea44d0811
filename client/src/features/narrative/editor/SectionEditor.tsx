import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import type { CitationStance } from '@joint/shared';
import type { JSX } from 'react';
import { useCallback, useEffect, useId, useState } from 'react';
import { CitationPanel } from '../cite/CitationPanel.tsx';
import { CitePicker } from '../cite/CitePicker.tsx';
import type { SectionProvider, SectionState } from '../collaboration/section-provider.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import { SaveState, TextButton } from '../../../ui/index.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { SlotPortals } from './SlotPortals.tsx';
import type { Citing } from './use-cite.ts';
import { useSectionEditor } from './use-section-editor.ts';

export interface SectionEditorProps {
  readonly provider: SectionProvider;
  readonly state: SectionState;
  /** The section's name. */
  readonly title: string;
  /** Tells the page which editor is shown, and null when it goes. */
  readonly onEditor: (editor: Editor | null) => void;
  readonly citing: Citing;
}

const howToWrite = 'Each paragraph is a statement. Under it stand its kind, its agencies and what to know about it. To cite evidence, type two square brackets.';

/** The text of a section with its toolbar, or, where it may only be read, without. */
export function SectionEditor({ provider, state, title, onEditor, citing }: SectionEditorProps): JSX.Element {
  const helpId = useId();
  const textId = useId();
  const [panel, setPanel] = useState<'picker' | 'citation' | 'link' | null>(null);
  const [tooMuch, setTooMuch] = useState(false);
  const { canWrite, status } = state;
  const openPicker = useCallback(() => setPanel('picker'), []);
  const openCitation = useCallback(() => setPanel('citation'), []);
  const openLink = useCallback(() => setPanel('link'), []);
  const onTooMuch = useCallback(() => setTooMuch(true), []);
  const { editor, slots } = useSectionEditor({ provider, canWrite, label: title, describedBy: helpId, onCite: openPicker, onOpenCitation: openCitation, onTooMuch });
  const close = useCallback(() => {
    setPanel(null);
    editor.commands.focus();
  }, [editor]);

  const citeAndClose = (evidence: CitedEvidence, stance: CitationStance): void => {
    if (citing.citeEvidence(evidence, stance)) close();
  };

  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    if (!canWrite) setPanel(null);
  }, [canWrite]);

  return (
    <div className="ji-section-editor">
      {canWrite && <EditorToolbar editor={editor} controls={textId} onLink={openLink} onCite={openPicker}><SaveState status={status} /></EditorToolbar>}
      <div role="alert">
        {tooMuch && (
          <p className="ji-cite-problem">
            That is too much to paste at once, and nothing was put in. Paste it in smaller parts. <TextButton onClick={() => setTooMuch(false)}>Hide</TextButton>
          </p>
        )}
      </div>
      <p className="govuk-visually-hidden" id={helpId}>
        {canWrite ? howToWrite : 'You can read this text and not change it.'}
      </p>
      <div className="ji-section-editor__frame" id={textId}>
        <EditorContent editor={editor} />
        <SlotPortals editor={editor} slots={slots} />
        {panel === 'picker' && <CitePicker editor={editor} problem={citing.problem} onClose={close} onCite={citeAndClose} />}
        {panel === 'link' && <LinkPanel editor={editor} onClose={close} />}
        {panel === 'citation' && <CitationPanel editor={editor} onClose={close} />}
      </div>
      {canWrite && <ShortcutHelp />}
    </div>
  );
}
