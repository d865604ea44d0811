/** A word put into a text in place of what is selected, with a space to each side where it would touch another word. */
export function insertAt(text: string, from: number, to: number, word: string): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const put = `${/[\p{L}\p{N}.,;:!?)’”]$/u.test(before) ? ' ' : ''}${word}${/^[\p{L}\p{N}(“]/u.test(after) ? ' ' : ''}`;
  return { text: before + put + after, caret: before.length + put.length };
}
