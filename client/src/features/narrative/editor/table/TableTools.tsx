import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { useAnnounce } from '../../../../platform/announcer.ts';
import { useRovingFocus } from '../use-roving-focus.ts';
import { hasHead, inTable } from './table-acts.ts';
import { runTool, tableTools } from './table-tools.ts';

/** While the caret is in a table: what can be done to its rows and columns. */
export function TableTools({ editor, controls }: { readonly editor: Editor; readonly controls: string }): JSX.Element | null {
  const announce = useAnnounce();
  const { toolbar, onKeyDown, tabIndexOf, onFocus } = useRovingFocus('row-above');
  const { isIn, headed, able } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const at = inTable(state);
      return { isIn: at !== null, headed: at !== null && hasHead(at), able: at ? tableTools.filter(({ canRun }) => canRun?.(at) !== false).map(({ id }) => id) : [] };
    },
  });
  if (!isIn) return null;
  return (
    <div className="ji-toolbar ji-toolbar--table" role="toolbar" aria-label="Table" aria-controls={controls} ref={toolbar} onKeyDown={onKeyDown}>
      <div className="ji-toolbar__tools">
        {tableTools.map((tool) => (
          <button
            key={tool.id}
            type="button"
            data-tool={tool.id}
            className="ji-toolbar__button"
            aria-pressed={tool.id === 'head' ? headed : undefined}
            aria-disabled={able.includes(tool.id) ? undefined : true}
            tabIndex={tabIndexOf(tool.id)}
            onFocus={() => onFocus(tool.id)}
            // The text keeps its caret where a mouse is used.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void (runTool(editor, tool) && announce(tool.done))}
          >
            {tool.label}
          </button>
        ))}
      </div>
    </div>
  );
}
