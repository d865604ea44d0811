const isWord = /[\p{L}\p{N}]/u;

/** Words as word processors count them: what stands between spaces and holds a letter or a number. */
export const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((part) => isWord.test(part));

export const countWords = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + wordsIn(text).length, 0);
