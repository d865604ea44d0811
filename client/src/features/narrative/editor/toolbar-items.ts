import type { Editor } from '@tiptap/core';
import { gapShortcut, patternShortcut } from '../patterns/gaps-plugin.ts';
import { citeShortcut } from './citation.ts';

export interface ToolbarItem {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** What it does, where the label is shorter than that. */
  readonly name?: string;
  /** In Tiptap's spelling. */
  readonly shortcut?: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly canRun?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

export const formatItems: readonly ToolbarItem[] = [
  { id: 'bold', label: 'B', name: 'Bold', shortcut: 'Mod-b', isOn: (editor) => editor.isActive('bold'), run: (editor) => editor.chain().focus().toggleBold().run() },
  { id: 'italic', label: 'I', name: 'Italic', shortcut: 'Mod-i', isOn: (editor) => editor.isActive('italic'), run: (editor) => editor.chain().focus().toggleItalic().run() },
  { id: 'heading', label: 'Heading', shortcut: 'Mod-Alt-3', isOn: (editor) => editor.isActive('heading'), run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  { id: 'bullets', label: 'Bullets', shortcut: 'Mod-Shift-8', isOn: (editor) => editor.isActive('bulletList'), run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { id: 'numbers', label: 'Numbers', shortcut: 'Mod-Shift-7', isOn: (editor) => editor.isActive('orderedList'), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { id: 'quotation', label: 'Quotation', shortcut: 'Mod-Shift-b', isOn: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

export const historyItems: readonly ToolbarItem[] = [
  { id: 'undo', label: 'Undo', shortcut: 'Mod-z', canRun: (editor) => editor.can().undo(), run: (editor) => editor.chain().focus().undo().run() },
  { id: 'redo', label: 'Redo', shortcut: 'Mod-Shift-z', canRun: (editor) => editor.can().redo(), run: (editor) => editor.chain().focus().redo().run() },
];

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

export { citeShortcut, gapShortcut, patternShortcut };
export const tableShortcut = 'Mod-Alt-t';
export const fullScreenShortcut = 'Mod-Shift-f';
export const findShortcut = 'Mod-f';
/** The one of other programs that track changes. */
export const suggestShortcut = 'Mod-Shift-e';
/** On a Mac the shorter one hides the window. */
export const replaceShortcut = onMac() ? 'Mod-Shift-h' : 'Mod-h';

const keyNames: Readonly<Record<string, string>> = { Alt: 'Alt', Shift: 'Shift', '.': 'full stop' };
const macKeyNames: Readonly<Record<string, string>> = { ...keyNames, Alt: 'Option' };

/** A shortcut as it is written on the person's keyboard: "Ctrl + Shift + 8". */
export function shortcutInWords(shortcut: string): string {
  const mac = onMac();
  return shortcut.split('-').map((key) => (key === 'Mod' ? (mac ? 'Command' : 'Ctrl') : ((mac ? macKeyNames : keyNames)[key] ?? key.toUpperCase()))).join(' + ');
}

/** Whether a key that was pressed is that shortcut. */
export function isShortcut({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('-');
  const mac = onMac();
  const isHeld = (name: string, held: boolean): boolean => parts.includes(name) === held;
  return key.toLowerCase() === parts.at(-1) && isHeld('Mod', mac ? metaKey : ctrlKey) && !(mac ? ctrlKey : metaKey) && isHeld('Alt', altKey) && isHeld('Shift', shiftKey);
}

/** The same for aria-keyshortcuts. */
export const shortcutForAria = (shortcut: string): string => shortcut.replace('Mod', onMac() ? 'Meta' : 'Control').replaceAll('-', '+');
