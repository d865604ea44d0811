import type { Act } from './act.ts';
import type { Paragraph } from './manuscript.ts';
import type { Page } from './page.ts';
import { hasSeen, markOf, type Mark } from './page.ts';
import { shown } from './read-page.ts';

interface Last {
  readonly writer: number;
  readonly at: number;
}

/**
 * Who may do what to a statement now. The shared text cannot express that a paragraph is moved: one that is dragged, cut, split or joined is
 * written anew, and what a colleague types into those words before the change has reached them is lost (ADR 032). So only what everybody
 * sees alike is written anew, and nobody writes into it until they have seen that. All else happens whenever it happens.
 */
export function openFloor(pages: () => readonly Page[]) {
  const reshaped = new Map<string, Last & Mark>();
  const laid = new Map<Paragraph, Mark>();
  const written = new Map<string, (Last & Mark)[]>();
  let now = 0;

  const mayWrite = (page: Page, id: string): boolean => {
    const last = reshaped.get(id);
    return !last || hasSeen(page, last);
  };
  function isSeenAlike(id: string): boolean {
    const [first, ...others] = pages().map((page) => {
      const editor = page.editor();
      const found = editor && shown(editor, id);
      return found ? JSON.stringify(found.node.toJSON()) : null;
    });
    return first !== null && others.every((other) => other === first);
  }
  /** Words that were taken out and brought back look as before and are others. */
  const hasSeenAll = (page: Page, id: string): boolean => (written.get(id) ?? []).every((last) => hasSeen(page, last));
  return {
    mayWrite,
    mayReshape: (page: Page, ids: readonly string[]): boolean => ids.every((id) => mayWrite(page, id) && hasSeenAll(page, id) && isSeenAlike(id)),
    /** This page shows the paragraph in the statements that hold it by now. */
    hasSeenLaid(page: Page, paragraph: Paragraph): boolean {
      const last = laid.get(paragraph);
      return !last || hasSeen(page, last);
    },
    /** Somebody else has written there since. */
    isWrittenByOthers: (writer: number, ids: readonly string[], since: number): boolean => ids.some((id) => (written.get(id) ?? []).some((last) => last.writer !== writer && last.at > since)),
    isReshapedByOthers(writer: number, ids: readonly string[], since: number): boolean {
      return ids.some((id) => {
        const last = reshaped.get(id);
        return last !== undefined && last.writer !== writer && last.at > since;
      });
    },
    /** Notes what was just done; gives its place in the order of all. */
    did(writer: number, page: Page, ids: readonly string[], { reshapes, relays }: Pick<Act, 'reshapes' | 'relays'>): number {
      now += 1;
      for (const id of ids) written.set(id, [...(written.get(id) ?? []).filter((last) => last.writer !== writer), { writer, at: now, ...markOf(page) }]);
      for (const id of reshapes) reshaped.set(id, { writer, at: now, ...markOf(page) });
      if (relays) laid.set(relays, markOf(page));
      return now;
    },
  };
}
export type Floor = ReturnType<typeof openFloor>;
