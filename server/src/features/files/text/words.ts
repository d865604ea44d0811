import type { FoundKind, TextPart } from '@joint/shared';
import { textLimits } from './limits.ts';

/** Found where nobody has looked through all of a file: a person is asked to. */
export const notRead: FoundKind = { kind: 'WORDS_NOT_READ', count: 1, places: [] };

/** Gathers words up to the most that is kept, part by part. */
export class Words {
  #parts: { name: string; texts: string[] }[] = [{ name: '', texts: [] }];
  #length = 0;
  #isCut = false;

  /** No more is taken. */
  get isFull(): boolean {
    return this.#length >= textLimits.characters;
  }

  /** What is added from here on stands in a part with this name, such as a page. */
  begin(name: string): void {
    this.#parts.push({ name, texts: [] });
  }

  add(text: string): void {
    const room = textLimits.characters - this.#length;
    if (text.length > room) this.#isCut = true;
    const taken = text.slice(0, Math.max(0, room));
    this.#parts.at(-1)?.texts.push(taken);
    this.#length += taken.length;
  }

  /** The words for search, and the parts with their lines as they were. PostgreSQL keeps no NUL, and half a surrogate is no character. */
  done(): { text: string; isCut: boolean; parts: readonly TextPart[] } {
    const parts = this.#parts.map(({ name, texts }) => ({ name, text: Buffer.from(texts.join('').replaceAll('\0', ' ')).toString().replace(/[^\S\n]+/g, ' ') }));
    return { text: parts.map(({ text }) => text).join('\n').replace(/\s*\n\s*/g, '\n').trim(), isCut: this.#isCut || this.isFull, parts };
  }
}
