import type { JSX } from 'react';
import { Details } from '../../../ui/index.ts';
import { citeShortcut, findShortcut, formatItems, fullScreenShortcut, gapShortcut, historyItems, patternShortcut, replaceShortcut, shortcutInWords, suggestShortcut, tableShortcut } from './toolbar-items.ts';

/** The keys that work in the text. */
export function ShortcutHelp(): JSX.Element {
  const listed = [...formatItems, { id: 'cite', label: 'Cite evidence', name: undefined, shortcut: citeShortcut }, ...historyItems];
  return (
    <Details summary="Keyboard shortcuts">
      <ul className="govuk-list govuk-list--bullet">
        {listed.map(({ id, label, name, shortcut }) => <li key={id}>{name ?? label}: {shortcut && shortcutInWords(shortcut)}</li>)}
        <li>Find in the section: {shortcutInWords(findShortcut)}; pressed again, it is the browser’s own search of the page</li>
        <li>Find and replace: {shortcutInWords(replaceShortcut)}</li>
        <li>Next place found: Enter; previous: Shift + Enter; back to the text: Escape</li>
        <li>Suggest changes, or go back to editing: {shortcutInWords(suggestShortcut)}</li>
        <li>Full screen: {shortcutInWords(fullScreenShortcut)}; Escape leaves it</li>
        <li>Follow a colleague: press “Follow” beside their name above the text; Escape ends it</li>
        <li>Cite evidence while typing: two square brackets, [[</li>
        <li>Begin a statement from a pattern: {shortcutInWords(patternShortcut)}; next gap to fill: {shortcutInWords(gapShortcut)}</li>
        <li>Put in a table: {shortcutInWords(tableShortcut)}. In it, Tab goes to the next cell of the row, and Enter down; in the last row Enter puts in another, and in an empty last row it leaves the table, as {shortcutInWords('Mod-Enter')} does anywhere</li>
        <li>Change or remove a citation: move onto it with the arrow keys, then press Enter or Delete</li>
        <li>Say what kind of statement it is: press Tab from the text, then use the arrow keys</li>
        <li>Reach the toolbar from the text: press Shift + Tab</li>
      </ul>
    </Details>
  );
}
