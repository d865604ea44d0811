import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { commentLimits, narrativeDocument } from '@joint/shared';
import type { JSX } from 'react';
import { countOf } from '../../../ui/index.ts';
import { useSectionFacts } from './section-facts.ts';
import { settledText } from './suggest/read-marks.ts';

export interface CommentMarkProps {
  readonly editor: Editor;
  readonly node: Node;
  readonly getPos: () => number | undefined;
  readonly tabIndex: number;
}

/** Under a statement: how many open threads hang on it, and the way to them and to a new one; on the words that are selected in it, where there are; what is only suggested is never quoted, since a thread may be shown to others. */
export function CommentMark({ editor, node, getPos, tabIndex }: CommentMarkProps): JSX.Element | null {
  const { comments } = useSectionFacts();
  const statementId: unknown = node.attrs[narrativeDocument.idAttribute];
  if (!comments || typeof statementId !== 'string') return null;
  const count = comments.on(statementId);

  const begin = (): void => {
    const { from, to } = editor.state.selection;
    const start = getPos();
    const isWithin = start !== undefined && from > start && to < start + node.nodeSize && from < to;
    comments.begin(statementId, isWithin ? settledText(node, from - start - 1, to - start - 1).trim().slice(0, commentLimits.quote) : '');
  };
  return (
    <button type="button" className={count > 0 ? 'govuk-link ji-text-button ji-comment-mark ji-comment-mark--some' : 'govuk-link ji-text-button ji-comment-mark'} tabIndex={tabIndex} onClick={begin}>
      {count > 0 ? countOf(count, 'comment thread') : 'Comment'}
    </button>
  );
}
