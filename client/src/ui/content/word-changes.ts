import { diffWordsWithSpace } from 'diff';

/** A stretch of text that both versions have, or that one of them lacks. */
export interface WordChange {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest time, in milliseconds, that finding the differences may keep the page waiting. */
const patience = 800;

/** Two texts word by word. Texts that have next to nothing in common are shown whole, one after the other. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { timeout: patience });
  const changes = parts?.map(({ added, removed, value }): WordChange => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
  const whole: WordChange[] = [{ is: 'removed', text: before }, { is: 'added', text: after }];
  return inStretches(changes ?? whole).filter(({ text }) => text !== '');
}

const isSpace = (text: string): boolean => /^[^\S\n]+$/.test(text);

/** Changes with nothing but a space between them are one: several other words in a row are read as words in a row, not each beside the one that it replaces. */
function inStretches(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let [removed, added] = ['', ''];
  const end = (): void => {
    // A space that both end with is the text’s own.
    const space = /[^\S\n]*$/.exec(removed)?.[0] ?? '';
    const shared = added.endsWith(space) ? space.length : 0;
    joined.push({ is: 'removed', text: removed.slice(0, removed.length - shared) }, { is: 'added', text: added.slice(0, added.length - shared) }, { is: 'same', text: removed.slice(removed.length - shared) });
    [removed, added] = ['', ''];
  };
  for (const { is, text } of changes) {
    if (is === 'removed') removed += text;
    else if (is === 'added') added += text;
    else if (removed + added !== '' && isSpace(text)) [removed, added] = [removed + text, added + text];
    else {
      end();
      joined.push({ is, text });
    }
  }
  end();
  return joined;
}
