import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Caret } from '@joint/shared';
import * as Y from 'yjs';
import type { Live } from '../../../platform/live/index.ts';
import { caretTimes, createCarets } from './carets.ts';

const sectionId = '5b6c1f4e-1111-4222-8333-444455556666';
/** Longer, in milliseconds, than two drawings lie apart. */
const soon = 60;
const priya = { id: 'p', name: 'Priya Nambiar', agencyId: 'cqc' };

function open() {
  const sent: unknown[] = [];
  const lost = { atOnce: false };
  const listeners = new Map<string, (message: unknown) => void>();
  const socket = {
    connected: true,
    emit: (_name: string, message: unknown) => void sent.push(message),
    volatile: { emit: (_name: string, message: unknown) => void (lost.atOnce || sent.push(message)) },
    on: (name: string, listener: (message: unknown) => void) => void listeners.set(name, listener),
    off: (name: string) => void listeners.delete(name),
  };
  const carets = createCarets({ sectionId, clientId: 1, channel: { socket } as unknown as Pick<Live, 'socket'> });
  const hear = (caret: Partial<Caret> = {}): void => listeners.get('narrative:caret')?.({ sectionId, clientId: 2, cursor: null, user: priya, ...caret });
  return { carets, sent, lost, hear, gone: (clientId: number) => listeners.get('narrative:caret-gone')?.({ sectionId, clientId }) };
}
const at = (index: number): Y.RelativePosition => Y.createRelativePositionFromTypeIndex(new Y.Doc().getText('t'), index);
const move = (carets: ReturnType<typeof open>['carets'], index: number): void => carets.setLocalStateField('cursor', { anchor: at(index), head: at(index) });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('carets', () => {
  test('a moving caret is told at most ten times a second, its last place always', () => {
    const { carets, sent } = open();
    carets.setSeen(true);
    for (let step = 0; step < 100; step += 1) {
      move(carets, 0);
      jest.advanceTimersByTime(10);
    }
    jest.advanceTimersByTime(caretTimes.moving);
    expect(sent.length).toBeGreaterThanOrEqual(10);
    expect(sent.length).toBeLessThanOrEqual(12);
    expect(sent.at(-1)).toMatchObject({ sectionId, clientId: 1, cursor: { anchor: {}, head: {} } });
  });

  test('where a caret came to rest is told even when every message on the way was let go', () => {
    const { carets, sent, lost } = open();
    lost.atOnce = true;
    carets.setSeen(true);
    move(carets, 0);
    jest.advanceTimersByTime(caretTimes.moving + caretTimes.rested);
    expect(sent).toEqual([expect.objectContaining({ cursor: expect.objectContaining({ anchor: expect.anything() }), rests: true })]);
  });

  test('a resting caret is told again before colleagues would take it for gone', () => {
    const { carets, sent } = open();
    carets.setSeen(true);
    jest.advanceTimersByTime(caretTimes.silent * 2);
    expect(sent.length).toBeGreaterThanOrEqual(4);
  });

  test('who may only read is not shown', () => {
    const { carets, sent } = open();
    carets.setSeen(false);
    move(carets, 0);
    jest.advanceTimersByTime(caretTimes.silent);
    expect(sent).toEqual([]);
  });

  test('a colleague who comes is shown, told where we are, and gone after 30 seconds of silence', () => {
    const { carets, sent, hear } = open();
    carets.setSeen(true);
    jest.advanceTimersByTime(caretTimes.moving);
    const before = sent.length;
    hear();
    hear({ clientId: 3 });
    jest.advanceTimersByTime(caretTimes.moving);
    expect(sent.length).toBe(before + 1);
    expect(carets.colleagues()).toEqual([priya]);
    expect([...carets.getStates().keys()]).toEqual([2, 3]);
    jest.advanceTimersByTime(caretTimes.silent + caretTimes.resting);
    expect(carets.colleagues()).toEqual([]);
  });

  test('a colleague who leaves is gone with the next drawing; our own echo and other sections are nobody', () => {
    const { carets, hear, gone } = open();
    hear({ clientId: 1 });
    hear({ sectionId: 'another' });
    expect(carets.colleagues()).toEqual([]);
    hear();
    expect(carets.colleagues()).toEqual([priya]);
    gone(2);
    jest.advanceTimersByTime(soon);
    expect(carets.colleagues()).toEqual([]);
  });
});
