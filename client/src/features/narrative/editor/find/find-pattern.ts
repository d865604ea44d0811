export interface FindQuestion {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Where a text holds a citation, the library that searches it reads this character. It is in nobody's words, so that no citation is ever found. */
const citation = /\u{fffc}/gu;
const special = /[\\^$.*+?()[\]{}|/-]/g;
/** Written alike by people and differently by programs: a question in one form finds the other. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/['‘’]/g, "['‘’]"],
  [/["“”]/g, '["“”]'],
  [/\s+/g, '\\s+'],
];
const noLetterBefore = '(?<![\\p{L}\\p{N}])';
const noLetterAfter = '(?![\\p{L}\\p{N}])';

/** The words as a regular expression that finds them and nothing that only reads like a pattern; empty where nothing is asked. */
export function patternOf({ words, wholeWords }: Pick<FindQuestion, 'words' | 'wholeWords'>): string {
  const asked = words.replace(citation, '');
  if (asked.trim() === '') return '';
  const escaped = asked.replace(special, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`);
  const pattern = alike.reduce((text, [form, forms]) => text.replace(form, forms), escaped);
  return wholeWords ? `${noLetterBefore}${pattern}${noLetterAfter}` : pattern;
}
