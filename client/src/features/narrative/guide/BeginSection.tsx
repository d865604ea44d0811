import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { countOf, TextButton } from '../../../ui/index.ts';
import type { SectionSummary } from '../sections/SectionNavigation.tsx';
import { beginSection, isBlank } from './begin-section.ts';

export interface BeginSectionProps {
  readonly editor: Editor | null;
  readonly canWrite: boolean;
  readonly asks: SectionSummary['criterion']['asks'];
}

/** In a section that holds nothing yet: offers to begin it from what its criterion asks. It goes as soon as anybody writes. */
export function BeginSection({ editor, canWrite, asks }: BeginSectionProps): JSX.Element | null {
  return editor && canWrite && asks.length > 0 ? <Offer editor={editor} asks={asks} /> : null;
}

// Apart, for an editor that comes later is looked at only when its text changes.
function Offer({ editor, asks }: { readonly editor: Editor; readonly asks: BeginSectionProps['asks'] }): JSX.Element | null {
  const announce = useAnnounce();
  const isEmpty = useEditorState({ editor, selector: ({ editor: { state } }) => isBlank(state.doc) });
  if (!isEmpty) return null;
  const begin = (): void => {
    if (beginSection(editor, asks.map(({ heading }) => heading))) announce(`${countOf(asks.length, 'heading')} put in. Undo takes them out again.`);
  };
  return (
    <p className="ji-begin">
      This section is empty. <TextButton onClick={begin}>Begin with headings from what is asked</TextButton>: {asks.map(({ heading }) => heading).join(', ')}.
    </p>
  );
}
