/** A stretch of plain text, and whether it is what was looked for. */
export interface SearchText {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What PostgreSQL puts around a match: characters that stand for nothing, taken out of the text beforehand. Never markup. */
export const matchBegins = '\ue000';
export const matchEnds = '\ue001';

/** Text with marks as stretches of text. */
export function toStretches(marked: string): SearchText[] {
  const stretches: SearchText[] = [];
  for (const [index, part] of marked.split(matchBegins).entries()) {
    const [match = '', ...rest] = index === 0 ? ['', part] : part.split(matchEnds);
    if (match) stretches.push({ text: match, isMatch: true });
    const after = rest.join('');
    if (after) stretches.push({ text: after, isMatch: false });
  }
  return stretches;
}
