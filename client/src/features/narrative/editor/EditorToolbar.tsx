import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX, ReactNode } from 'react';
import { gapPlaces } from '../patterns/gaps-plugin.ts';
import { KindSelect } from './KindSelect.tsx';
import { currentStatement, kindOf } from './read-section.ts';
import type { ToolbarItem } from './toolbar-items.ts';
import { citeShortcut, findShortcut, formatItems, fullScreenShortcut, gapShortcut, historyItems, patternShortcut, shortcutForAria, shortcutInWords, suggestShortcut, tableShortcut } from './toolbar-items.ts';
import type { SuggestingMode } from './suggest/use-suggesting.ts';
import type { FullScreen } from './use-full-screen.ts';
import { useRovingFocus } from './use-roving-focus.ts';

export interface EditorToolbarProps {
  readonly editor: Editor;
  /** Id of the element that is edited. */
  readonly controls: string;
  readonly onLink: () => void;
  readonly onCite: () => void;
  readonly onPattern: () => void;
  readonly onTable: () => void;
  readonly onNextGap: () => void;
  readonly onFind: () => void;
  readonly fullScreen: FullScreen;
  readonly suggesting: SuggestingMode;
  readonly children?: ReactNode;
}

/** What can be done to the text; beside it how the saving stands. */
export function EditorToolbar({ editor, controls, onLink, onCite, onPattern, onTable, onNextGap, onFind, fullScreen, suggesting, children }: EditorToolbarProps): JSX.Element {
  const { toolbar, onKeyDown, tabIndexOf, onFocus } = useRovingFocus('bold');
  const { on, able, kind, isLink, gaps } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const at = currentStatement(state);
      const node = at === null ? null : state.doc.nodeAt(at);
      return {
        on: formatItems.filter((item) => item.isOn?.(editor)).map(({ id }) => id),
        able: historyItems.filter((item) => item.canRun?.(editor)).map(({ id }) => id),
        kind: node && kindOf(node),
        isLink: editor.isActive('link'),
        gaps: gapPlaces(state).length,
      };
    },
  });

  const button = ({ id, label, name, shortcut, isOn, canRun, run }: ToolbarItem): JSX.Element => (
    <button
      key={id}
      type="button"
      data-tool={id}
      className={`ji-toolbar__button ji-toolbar__button--${id}`}
      aria-label={name}
      aria-pressed={isOn && (formatItems.some((item) => item.id === id) ? on.includes(id) : isOn(editor))}
      aria-disabled={canRun && !able.includes(id) ? true : undefined}
      aria-keyshortcuts={shortcut && shortcutForAria(shortcut)}
      title={shortcut ? `${name ?? label} (${shortcutInWords(shortcut)})` : (name ?? label)}
      tabIndex={tabIndexOf(id)}
      onFocus={() => onFocus(id)}
      // The text keeps its selection, and its caret where a mouse is used.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(editor)}
    >
      {label}
    </button>
  );

  return (
    <div className="ji-toolbar">
      <div className="ji-toolbar__tools" role="toolbar" aria-label="Text" aria-controls={controls} ref={toolbar} onKeyDown={onKeyDown}>
        {formatItems.map(button)}
        {button({ id: 'table', label: 'Table', name: 'Put in a table', shortcut: tableShortcut, run: onTable })}
        {button({ id: 'link', label: 'Link', isOn: () => isLink, run: onLink })}
        {button({ id: 'cite', label: 'Cite [[', name: 'Cite evidence', shortcut: citeShortcut, run: onCite })}
        {button({ id: 'pattern', label: 'Patterns', name: 'Patterns to begin a statement from', shortcut: patternShortcut, run: onPattern })}
        {gaps > 0 && button({ id: 'gap', label: `Next gap (${gaps})`, shortcut: gapShortcut, run: onNextGap })}
        <span onFocus={() => onFocus('kind')}>
          <KindSelect kind={kind} label="Kind of the statement at the caret" tabIndex={tabIndexOf('kind')} tool="kind" onChange={(next) => editor.chain().setStatementKind(next).run()} />
        </span>
        {historyItems.map(button)}
        {button({ id: 'suggest', label: 'Suggest', name: 'Suggest changes', shortcut: suggestShortcut, isOn: () => suggesting.isOn, run: suggesting.toggle })}
        {button({ id: 'find', label: 'Find', name: 'Find and replace', shortcut: findShortcut, run: onFind })}
        {button({ id: 'full', label: 'Full screen', shortcut: fullScreenShortcut, isOn: () => fullScreen.isOn, run: fullScreen.toggle })}
      </div>
      <div className="ji-toolbar__state">{children}</div>
    </div>
  );
}
