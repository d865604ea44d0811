import type { WrittenStatement } from '../statements/written.ts';
import { contentHashOf } from '../../../platform/event-log/index.ts';
import type { TextAside } from '../text/aside/text-aside.ts';
import type { StoredText } from '../text/section-text.ts';
import type { Place, VersionStore } from './versions.store.ts';

/** A place is kept merged once reading it took more edits than this. */
const keepFrom = 300;

export interface SectionThen {
  readonly sectionId: string;
  readonly statements: readonly WrittenStatement[];
}

/** Rebuilds texts as they were. */
export function createVersionTexts({ store, aside }: { store: VersionStore; aside: TextAside }) {
  async function textAt(place: Place): Promise<StoredText> {
    const text = await store.readAt(place);
    if (text.updates.length <= keepFrom) return text;
    const merged = await aside.compact(text);
    await store.keepMerged(place, merged);
    return { snapshot: merged, updates: [], upTo: place.upTo };
  }
  return {
    textAt,
    async sectionAt(place: Place): Promise<SectionThen> {
      return { sectionId: place.sectionId, statements: await aside.written(await textAt(place), place.sectionId) };
    },
  };
}
export type VersionTexts = ReturnType<typeof createVersionTexts>;

/** SHA-256 of what sections say, in hexadecimal: statements with kinds, words and citations, not who wrote them. */
export const hashOfSections = (sections: readonly SectionThen[]): string =>
  contentHashOf(sections.map(({ sectionId, statements }) => ({ sectionId, statements: statements.map(({ id, kind, text, citations }) => ({ id, kind, text, citations })) })));
