import type { JSX } from 'react';
import { Details } from '../../../ui/index.ts';
import { citeShortcut, formatItems, historyItems, shortcutInWords } from './toolbar-items.ts';

/** The keys that work in the text. */
export function ShortcutHelp(): JSX.Element {
  const listed = [...formatItems, { id: 'cite', label: 'Cite evidence', name: undefined, shortcut: citeShortcut }, ...historyItems];
  return (
    <Details summary="Keyboard shortcuts">
      <ul className="govuk-list govuk-list--bullet">
        {listed.map(({ id, label, name, shortcut }) => <li key={id}>{name ?? label}: {shortcut && shortcutInWords(shortcut)}</li>)}
        <li>Cite evidence while typing: two square brackets, [[</li>
        <li>Change or remove a citation: move onto it with the arrow keys, then press Enter or Delete</li>
        <li>Say what kind of statement it is: press Tab from the text, then use the arrow keys</li>
        <li>Reach the toolbar from the text: press Shift + Tab</li>
      </ul>
    </Details>
  );
}
