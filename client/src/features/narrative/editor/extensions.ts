import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import { narrativeDocument } from '@joint/shared';
import type * as Y from 'yjs';
import type { Carets } from '../collaboration/carets.ts';
import { ColleaguesCarets } from './caret-plugin.ts';
import type { CitationOptions } from './citation.ts';
import { Citation } from './citation.ts';
import { DrawAtCaret } from './draw-at-caret.ts';
import { Gaps, type GapOptions } from '../patterns/gaps-plugin.ts';
import { Find } from './find/find-plugin.ts';
import { KeepCaret } from './keep-caret.ts';
import { KeepNodes } from './keep-nodes.ts';
import { KeepParagraphs } from './keep-paragraphs.ts';
import { LeanMarks } from './lean-marks.ts';
import { OwnSelection } from './own-selection.ts';
import { PasteLimit } from './paste/paste-limit.ts';
import { TidyPaste } from './paste/tidy-paste.ts';
import { RoomForBar } from './room-for-bar.ts';
import { Statement } from './statement.ts';
import { StatementIds } from './statement-ids.ts';
import { suggestionMarkExtensions } from './suggest/suggestion-marks.ts';
import { Suggesting } from './suggest/suggesting.ts';
import { Table, TableCell, TableHead, TableRow } from './table/table.ts';
import { TableKeys } from './table/table-keys.ts';
import { TablePaste } from './table/table-paste.ts';
import { UndoCaret } from './undo-caret.ts';
import { UndoOrder } from './undo-order.ts';

/** What a section may hold: paragraphs, headings of one level, lists, quotations, tables; bold, italic, links, suggestions; citations. Nothing else, on any page. */
export const documentExtensions = ({ citation }: { readonly citation?: Partial<CitationOptions> } = {}): AnyExtension[] => [
  StarterKit.configure({
    paragraph: false,
    // Under the section's name there is no heading between: for people who listen it is the second level.
    heading: { levels: [3], HTMLAttributes: { 'aria-level': '2' } },
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
  Table,
  TableRow.configure({ slots: citation?.slots ?? null }),
  TableCell,
  TableHead,
  ...suggestionMarkExtensions,
];

export interface SectionExtensions {
  readonly doc: Y.Doc;
  readonly carets: Carets | null;
  readonly citation: CitationOptions;
  /** More was pasted than can be sent as one change. */
  readonly onTooMuch: () => void;
  readonly gaps?: GapOptions;
  /** What the writer tried changes more than words, and they are suggesting. */
  readonly onRefused?: () => void;
}

export const sectionExtensions = ({ doc, carets, citation, onTooMuch, gaps, onRefused = () => undefined }: SectionExtensions): AnyExtension[] => [
  ...documentExtensions({ citation }),
  TidyPaste,
  PasteLimit.configure({ onTooMuch }),
  TableKeys,
  TablePaste,
  Suggesting.configure({ onRefused }),
  StatementIds,
  Collaboration.configure({ fragment: doc.getXmlFragment(narrativeDocument.fragment) }),
  KeepNodes,
  KeepParagraphs,
  LeanMarks,
  KeepCaret.configure({ doc }),
  UndoCaret,
  UndoOrder,
  OwnSelection,
  DrawAtCaret,
  RoomForBar,
  ColleaguesCarets.configure({ carets }),
  Find,
  Gaps.configure(gaps),
];
