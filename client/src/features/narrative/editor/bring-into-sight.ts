import type { Editor } from '@tiptap/core';

/** Statements that were never near have a height that is guessed, and take their own a frame or two after they come near; that may bring others near. */
const frames = 6;

/** Brings a part of the text into sight, and keeps it there while what is drawn around it for the first time moves it. */
export function bringIntoSight(part: Element | null | undefined): void {
  let left = frames;
  const bring = (): void => {
    part?.scrollIntoView({ block: 'center' });
    left -= 1;
    if (part && left > 0) requestAnimationFrame(bring);
  };
  bring();
}

/** The same for where the caret is, or the end of what is selected. */
export function bringSelectionIntoSight({ view, state }: Editor): void {
  const { node } = view.domAtPos(state.selection.head);
  bringIntoSight(node instanceof Element ? node : node.parentElement);
}
