import { count } from '../../faults/check/ledger.ts';
import { strike } from '../../faults/people/line-breaks.ts';
import type { Stage } from '../../faults/people/stage.ts';
import type { Line } from '../../faults/place/line.ts';
import type { Random } from '../../faults/support/random.ts';
import { sleep } from '../../faults/support/waiting.ts';
import type { Person } from '../inspection-at-work.ts';
import * as blocks from './blocks.ts';
import type { Desk, Move } from './desk.ts';
import type { Floor } from './floor.ts';
import type { Manuscript } from './manuscript.ts';
import { hasSeen, markOf, openPage, type Mark, type Page } from './page.ts';
import { openHistory } from './undoing.ts';
import * as words from './words.ts';

/** How often, beside one another, a writer does what. */
const often: readonly (readonly [name: string, move: Move, weight: number])[] = [
  ['type', words.type, 12], ['begin', blocks.begin, 6], ['note', words.note, 2], ['strike a note', words.strikeNote, 1], ['erase', words.erase, 1], ['cite', words.citing, 2], ['say the kind', words.sayKind, 1],
  ['split', blocks.split, 2], ['join', blocks.join, 2], ['move', blocks.move, 4],
];
const draws = often.flatMap((choice) => Array.from({ length: choice[2] }, () => choice));
/** What is left to do in the end, in this order. */
const finishing: readonly Move[] = [words.strikeNote, blocks.begin, blocks.join, words.typeTheRest, words.citing, words.sayKind];

/** Of a step, how likely a fault strikes this writer before it; which it is, if any, is drawn as in the runs under faults. */
const trouble = 0.06;

interface Setting {
  readonly writer: number;
  readonly person: Person;
  readonly stage: Stage;
  readonly manuscript: Manuscript;
  readonly floor: Floor;
  readonly random: Random;
}

/** Somebody who writes their part of a section on a page that may break at any time. */
export async function openWriter({ writer, person, stage, manuscript, floor, random }: Setting) {
  const line: Line = await stage.line(random.of('line'));
  const transport = random.chance(0.2) ? 'polling' : 'websocket';
  const gone: Page[] = [];
  let page = openPage(stage, person, line.origin, transport);
  let history = openHistory();
  /** How far this writer had come on the page before. */
  let left: Mark | null = null;

  function reload(): void {
    line.cut();
    if (page.editor()) left = markOf(page);
    page.vanish();
    gone.push(page);
    page = openPage(stage, person, line.origin, transport);
    history = openHistory();
  }
  function desk(): Desk | null {
    const editor = page.editor();
    if (editor && left && !hasSeen(page, left)) manuscript.complaints.push(`a page of writer ${writer} was opened again and lacks their last words`);
    if (editor) left = null;
    return editor && { writer, manuscript, floor, page, editor, random };
  }
  function perform(before: Desk, name: string, move: Move): boolean {
    const act = move(before);
    if (!act) return false;
    count(stage.ledger.actions, name);
    history.perform(before, act);
    return true;
  }
  function act(now: Desk): void {
    const fate = random.next();
    if (fate < 0.06 && history.undo(now)) return count(stage.ledger.actions, 'undo');
    if (fate < 0.11 && history.redo(now)) return count(stage.ledger.actions, 'do again');
    const [name, move] = random.pick(draws);
    if (!perform(now, name, move)) perform(now, 'type', words.type);
  }

  return {
    writer,
    page: () => page,
    /** Writes at random, for about as many steps as there are chunks to type. */
    async write(): Promise<void> {
      const mine = manuscript.paragraphs.flatMap(({ parts }) => parts.filter((part) => part.writer === writer).flatMap(({ chunks }) => chunks)).length;
      for (let steps = mine * 1.6; steps > 0; steps -= 1) {
        await sleep(random.between(0, 6));
        if (random.chance(trouble)) strike(random, line, stage.ledger.faults, reload);
        const now = desk();
        if (now) act(now);
      }
    },
    /** Does what is still to be done; true when that is nothing. */
    finishSome(): boolean {
      const now = desk();
      if (!now) return false;
      finishing.forEach((move) => perform(now, 'finish', move));
      const isTyped = manuscript.paragraphs.every(({ parts }) => parts.every((part) => part.writer !== writer || part.typed === part.chunks.length));
      const isInOrder = manuscript.paragraphs.every((one) => one.owner !== writer || (one.chain.length === 1 && one.cited.size === one.cites.length && !words.sayKind(now)));
      return isTyped && isInOrder && ![...manuscript.notes.values()].some((note) => note.writer === writer);
    },
    desk,
    perform(move: Move): void {
      const now = desk();
      if (now) perform(now, 'put in order', move);
    },
    isSaved: () => page.provider.state().hasText && ['saved', 'untouched'].includes(page.provider.state().status.is) && page.isConnected(),
    async close(): Promise<void> {
      page.vanish();
      await Promise.all([...gone, page].map(({ provider }) => provider.close()));
      line.close();
    },
  };
}
export type Writer = Awaited<ReturnType<typeof openWriter>>;
