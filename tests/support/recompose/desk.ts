import type { Editor } from '@tiptap/core';
import type { Random } from '../../faults/support/random.ts';
import type { Act } from './act.ts';
import type { Floor } from './floor.ts';
import type { Manuscript, Paragraph } from './manuscript.ts';
import type { Page } from './page.ts';
import { notesIn, shown } from './read-page.ts';

export type { Act } from './act.ts';

/** What a writer has before them as they do something. */
export interface Desk {
  readonly writer: number;
  readonly manuscript: Manuscript;
  readonly floor: Floor;
  readonly page: Page;
  readonly editor: Editor;
  readonly random: Random;
}

/** What a writer could do next; null where there is nothing of the sort. */
export type Move = (desk: Desk) => Act | null;

export const own = ({ manuscript, writer }: Desk): Paragraph[] => manuscript.paragraphs.filter(({ owner }) => owner === writer);

export const maybe = <T>(random: Random, list: readonly T[]): T | null => (list.length > 0 ? random.pick(list) : null);

/** Says anew in which statement each note stands that is in these. */
export function followNotes({ editor, manuscript }: Pick<Desk, 'editor' | 'manuscript'>, ids: readonly string[]): void {
  for (const id of ids) {
    for (const note of notesIn(shown(editor, id)?.node.textContent ?? '')) {
      const known = manuscript.notes.get(note);
      if (known) known.id = id;
    }
  }
}

/** A paragraph was given this id as its first words stood, or a part of it was split off. */
export function bear({ manuscript }: Pick<Desk, 'manuscript'>, { index }: Paragraph, id: string | null): string {
  const whose = id === null ? undefined : manuscript.born.get(id);
  if (id === null) manuscript.complaints.push(`a part of paragraph ${index} has no id`);
  else if (whose !== undefined) manuscript.complaints.push(`new words of paragraph ${index} came to stand under the id ${id}, which paragraph ${whose} had`);
  else manuscript.born.set(id, index);
  return id ?? '';
}
