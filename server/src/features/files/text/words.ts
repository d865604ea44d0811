import { textLimits } from './limits.ts';

/** Gathers words up to the most that is kept. */
export class Words {
  #parts: string[] = [];
  #length = 0;
  #isCut = false;

  /** No more is taken. */
  get isFull(): boolean {
    return this.#length >= textLimits.characters;
  }

  add(text: string): void {
    const room = textLimits.characters - this.#length;
    if (text.length > room) this.#isCut = true;
    const taken = text.slice(0, Math.max(0, room));
    this.#parts.push(taken);
    this.#length += taken.length;
  }

  /** PostgreSQL keeps no NUL, and half a surrogate is no character. */
  done(): { text: string; isCut: boolean } {
    return { text: Buffer.from(this.#parts.join('').replaceAll('\0', ' ')).toString().replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim(), isCut: this.#isCut };
  }
}
