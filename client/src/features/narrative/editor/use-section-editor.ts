import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { SectionProvider } from '../collaboration/section-provider.ts';
import type { DraggedPiece } from './drag-evidence.ts';
import { sectionExtensions } from './extensions.ts';
import type { Slots } from './slots.ts';
import { createSlots } from './slots.ts';

export interface SectionEditorOptions {
  readonly provider: SectionProvider;
  readonly canWrite: boolean;
  readonly label: string;
  readonly describedBy: string;
  readonly onCite: () => void;
  readonly onOpenCitation: () => void;
  /** Evidence was dropped where the caret now is. */
  readonly onDropEvidence: (piece: DraggedPiece) => void;
  /** More was pasted than can be sent as one change; nothing was put in. */
  readonly onTooMuch: () => void;
  /** The writer wants to begin a statement from a pattern, or to fill the next gap of one. */
  readonly onPattern: () => void;
  readonly onNextGap: (editor: Editor) => void;
  /** While suggesting, something was tried that only an editor can do; nothing was done. */
  readonly onRefused: () => void;
}

/** The editor of one section's text, with the places in it that React fills. */
export function useSectionEditor(options: SectionEditorOptions): { readonly editor: Editor; readonly slots: Slots } {
  const { provider, canWrite, label, describedBy, onCite, onOpenCitation, onDropEvidence, onTooMuch, onPattern, onNextGap, onRefused } = options;
  const { agencyOf } = useInspection();
  const slots = useMemo(createSlots, [provider]);
  const editor = useEditor(
    {
      injectCSS: false,
      editable: false,
      extensions: sectionExtensions({ doc: provider.doc, carets: provider.carets, citation: { slots, onCite, onOpen: onOpenCitation, onDrop: onDropEvidence }, onTooMuch, gaps: { onPattern, onNextGap }, onRefused }),
    },
    [provider],
  );

  useEffect(() => void editor.commands.setCaretAgencies(agencyOf), [editor, agencyOf]);
  useEffect(() => {
    const attributes = {
      class: 'ji-editor',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-describedby': describedBy,
      // The browser's own spelling, as it is in England, whatever the person's browser speaks.
      lang: 'en-GB',
      spellcheck: 'true',
      autocapitalize: 'sentences',
      // Readable and reachable by keyboard where it may not be changed.
      tabindex: '0',
      ...(!canWrite && { 'aria-readonly': 'true' }),
    };
    editor.setOptions({ editable: canWrite, editorProps: { attributes } });
  }, [editor, canWrite, label, describedBy]);
  return { editor, slots };
}
