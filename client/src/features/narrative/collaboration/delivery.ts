import type { ErrorBody } from '@joint/shared';
import { narrativeLimits } from '@joint/shared';
import * as Y from 'yjs';
import { throwable, toErrorBody } from '../../../platform/errors.ts';
import type { Edit, Outbox } from './outbox.ts';
import type { Comparison } from './yjs-updates.ts';
import { fits, lackedByServer } from './yjs-updates.ts';

export interface DeliveryOptions {
  readonly outbox: Outbox;
  /** Sends one update; gives the instant at which it was on the server's disk. */
  readonly send: (update: Uint8Array) => Promise<string>;
  readonly stored: (edits: readonly Edit[], at: string) => void;
  /** `isFinal`: sending the same again cannot help. */
  readonly refused: (error: ErrorBody, isFinal: boolean) => void;
}

/** Most messages that may be unanswered at once; what is written meanwhile goes together into the next. */
const mostInFlight = 3;
/** Wait, in milliseconds, when the server says there is too much at once. */
const slowDown = 1_000;

const tooLarge: ErrorBody = {
  code: 'TOO_LARGE',
  message: `One change can be at most ${narrativeLimits.updateBytes / 1024} kB`,
  remedy: 'Copy what you wrote last, open this page again and add it in smaller parts',
};

const finalCodes = new Set<ErrorBody['code']>(['TOO_LARGE', 'INVALID_INPUT']);

/** Sends what is in the outbox, a few messages at a time, in order, until each is acknowledged. */
export function createDelivery({ outbox, send, stored, refused }: DeliveryOptions) {
  let isPaused = true;
  let isStuck = false;
  let slower: ReturnType<typeof setTimeout> | undefined;
  let watchers: (() => void)[] = [];

  const isDrained = (): boolean => outbox.all().length === 0;

  async function deliver(edits: readonly Edit[], update: Uint8Array): Promise<void> {
    try {
      // The server would not answer a message beyond its limit, but end the connection.
      if (!fits(update)) throw throwable(tooLarge);
      const at = await send(update);
      outbox.stored(edits);
      stored(edits, at);
    } catch (error) {
      outbox.giveBack(edits);
      hold(toErrorBody(error));
    }
    if (outbox.inFlight() === 0) watchers = watchers.filter((watcher) => watcher());
    go();
  }

  function hold(error: ErrorBody): void {
    if (error.code === 'TOO_MANY_REQUESTS') {
      clearTimeout(slower);
      slower = setTimeout(() => { slower = undefined; go(); }, slowDown);
      return;
    }
    isPaused = true;
    isStuck = finalCodes.has(error.code);
    refused(error, isStuck);
  }

  function go(): void {
    while (!isPaused && slower === undefined && outbox.inFlight() < mostInFlight) {
      const edits = outbox.take();
      if (edits.length === 0) return;
      void deliver(edits, edits.length === 1 && edits[0] ? edits[0].update : Y.mergeUpdates(edits.map(({ update }) => update)));
    }
  }

  return {
    go,
    pause(pause: boolean): void {
      isPaused = pause;
      if (!pause) isStuck = false;
    },
    /** The server refused an edit for what it is; nothing after it can be sent before it. */
    isStuck: () => isStuck,
    /** Nothing is unanswered, so that a comparison of state vectors tells what the server lacks. */
    isQuiet: () => outbox.inFlight() === 0,
    /** After an opening: sends what the server lacks, and counts as stored what it turns out to have. */
    pass(comparison: Comparison): void {
      const edits = outbox.takeAll();
      const lacked = lackedByServer(comparison, edits.map(({ update }) => update));
      if (lacked === null) {
        outbox.stored(edits);
        if (edits.length > 0) stored(edits, new Date().toISOString());
      } else if (fits(lacked) || edits.length === 1) {
        void deliver(edits, lacked);
      } else {
        outbox.giveBack(edits);
        go();
      }
    },
    /** Resolves when nothing is unacknowledged, when no answer is outstanding any more, or after `within` milliseconds. */
    drained(within: number): Promise<void> {
      if (isDrained() || isPaused || within === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, within);
        watchers.push(() => {
          if (!isDrained() && !isPaused) return true;
          clearTimeout(timer);
          resolve();
          return false;
        });
      });
    },
  };
}
