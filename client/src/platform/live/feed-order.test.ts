import { describe, expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import fc from 'fast-check';
import type { FeedOrder } from './feed-order.ts';
import { eventArrived, joinAnswered, joinBegan, startAt } from './feed-order.ts';

const event = (seq: number): FeedEvent => ({ inspectionId: 'i', seq, type: 'evidence.submitted', at: '2026-06-03T14:32:00.000Z', actor: null, agencyId: null, data: {} });
const seqs = (events: readonly FeedEvent[]): number[] => events.map(({ seq }) => seq);
const live = (at: number): FeedOrder => joinAnswered(joinBegan(startAt(at)), { head: at, events: [], tooFarBehind: false }).order;

describe('one step at a time', () => {
  test('a live event is told once, with gaps where events are not this reader’s', () => {
    const first = eventArrived(live(3), event(7));
    expect(seqs(first.tell)).toEqual([7]);
    expect(seqs(eventArrived(first.order, event(7)).tell)).toEqual([]);
    expect(seqs(eventArrived(first.order, event(5)).tell)).toEqual([]);
  });

  test('events that arrive before the join is answered wait for what came before them', () => {
    const waiting = eventArrived(joinBegan(startAt(3)), event(6));
    expect(waiting.tell).toEqual([]);
    const answered = joinAnswered(waiting.order, { head: 6, events: [event(4), event(6)], tooFarBehind: false });
    expect(seqs(answered.tell)).toEqual([4, 6]);
    expect(answered.order).toEqual({ at: 6, isLive: true, held: [] });
  });

  test('what the relay tells late of the time before the join is already known', () => {
    const { order } = joinAnswered(joinBegan(startAt(3)), { head: 5, events: [event(4)], tooFarBehind: false });
    expect(eventArrived(order, event(4)).tell).toEqual([]);
    expect(eventArrived(order, event(5)).tell).toEqual([]);
  });

  test('too far behind: only what comes after the answer is told, the rest is loaded anew', () => {
    const waiting = eventArrived(eventArrived(joinBegan(startAt(3)), event(900)).order, event(901)).order;
    const { tell, order } = joinAnswered(waiting, { head: 900, events: [], tooFarBehind: true });
    expect(seqs(tell)).toEqual([901]);
    expect(order.at).toBe(901);
  });
});

describe('whatever the network does', () => {
  /** A log of which this reader may know a part, and a connection that breaks, comes back and tells the newest events twice. */
  const story = fc.record({
    log: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 }).map((all) => all.sort((a, b) => a - b)),
    moves: fc.array(fc.constantFrom('tell', 'tell', 'tell', 'repeat', 'break', 'join', 'answer'), { maxLength: 200 }),
  });

  test('every event is told exactly once and in order', () => {
    fc.assert(
      fc.property(story, ({ log, moves }) => {
        let order = startAt(0);
        let happened = 0;
        let asked: number | null = null;
        let isConnected = false;
        const told: number[] = [];
        const take = ({ order: next, tell }: ReturnType<typeof eventArrived>): void => {
          order = next;
          told.push(...seqs(tell));
        };
        const join = (): void => {
          isConnected = true;
          order = joinBegan(order);
          asked = order.at;
        };
        const answer = (): void => {
          if (asked === null) return;
          const since = asked;
          asked = null;
          const known = log.slice(0, happened);
          take(joinAnswered(order, { head: known.at(-1) ?? 0, events: known.filter((seq) => seq > since).map(event), tooFarBehind: false }));
        };
        for (const move of moves) {
          if (move === 'tell' && happened < log.length) {
            happened += 1;
            if (isConnected) take(eventArrived(order, event(log[happened - 1] ?? 0)));
          }
          if (move === 'repeat' && isConnected && happened > 0) take(eventArrived(order, event(log[happened - 1] ?? 0)));
          if (move === 'break') {
            isConnected = false;
            asked = null;
          }
          if (move === 'join') join();
          if (move === 'answer') answer();
        }
        join();
        answer();
        expect(told).toEqual(log.slice(0, happened));
      }),
    );
  });
});
