import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import { narrativeDocument } from '@joint/shared';
import type * as Y from 'yjs';
import type { Carets } from '../collaboration/carets.ts';
import { ColleaguesCarets } from './caret-plugin.ts';
import type { CitationOptions } from './citation.ts';
import { Citation } from './citation.ts';
import { KeepCaret } from './keep-caret.ts';
import { PasteLimit } from './paste-limit.ts';
import { Statement } from './statement.ts';
import { StatementIds } from './statement-ids.ts';

/** What a section may hold: paragraphs, headings of one level, lists, quotations; bold, italic, links; citations. Nothing else, on any page. */
export const documentExtensions = ({ citation }: { readonly citation?: Partial<CitationOptions> } = {}): AnyExtension[] => [
  StarterKit.configure({
    paragraph: false,
    heading: { levels: [3] },
    link: { openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { class: 'govuk-link', rel: 'noopener noreferrer', target: null } },
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    // Writing is undone through the shared document, and no page adds an empty paragraph merely by looking.
    undoRedo: false,
    trailingNode: false,
  }),
  Statement.configure({ slots: citation?.slots ?? null }),
  Citation.configure(citation),
];

export interface SectionExtensions {
  readonly doc: Y.Doc;
  readonly carets: Carets | null;
  readonly citation: CitationOptions;
  /** More was pasted than can be sent as one change. */
  readonly onTooMuch: () => void;
}

export const sectionExtensions = ({ doc, carets, citation, onTooMuch }: SectionExtensions): AnyExtension[] => [
  ...documentExtensions({ citation }),
  PasteLimit.configure({ onTooMuch }),
  StatementIds,
  Collaboration.configure({ fragment: doc.getXmlFragment(narrativeDocument.fragment) }),
  KeepCaret,
  ColleaguesCarets.configure({ carets }),
];
