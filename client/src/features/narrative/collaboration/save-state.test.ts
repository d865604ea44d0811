import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Saving, SavingEvent } from './save-state.ts';
import { nextSaving, saveStatusOf, untouched } from './save-state.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 5, 3, 14, minute)).toISOString();
const after = (...events: readonly SavingEvent[]): Saving => events.reduce(nextSaving, untouched);
const statusAfter = (...events: readonly SavingEvent[]) => saveStatusOf(after(...events));
const opened: SavingEvent = { is: 'opened', canWrite: true };
const edited: SavingEvent = { is: 'edited', edits: 1 };

describe('the save state', () => {
  test('says nothing before anything was written', () => {
    expect(statusAfter(opened)).toEqual({ is: 'untouched' });
  });

  test('says Saved when the server has stored every edit, and not before', () => {
    expect(statusAfter(opened, edited, edited)).toEqual({ is: 'saving' });
    expect(statusAfter(opened, edited, edited, { is: 'stored', edits: 1, at: at(31) })).toEqual({ is: 'saving' });
    expect(statusAfter(opened, edited, edited, { is: 'stored', edits: 1, at: at(31) }, { is: 'stored', edits: 1, at: at(32) })).toEqual({ is: 'saved', at: at(32) });
  });

  test('keeps the newest instant when acknowledgements overtake one another', () => {
    const state = statusAfter(opened, edited, edited, { is: 'stored', edits: 1, at: at(32) }, { is: 'stored', edits: 1, at: at(31) });
    expect(state).toEqual({ is: 'saved', at: at(32) });
  });

  test('tells the reasons for not being saved apart', () => {
    expect(statusAfter(opened, edited, { is: 'disconnected' })).toEqual({ is: 'offline' });
    expect(statusAfter(opened, edited, { is: 'access', canWrite: false })).toEqual({ is: 'failed', why: 'you can no longer write here' });
    const error = { code: 'TOO_LARGE', message: 'One change can be at most 512 kB', remedy: 'Paste the text in smaller parts' } as const;
    expect(statusAfter(opened, edited, { is: 'refused', error })).toEqual({ is: 'failed', why: 'One change can be at most 512 kB. Paste the text in smaller parts' });
  });

  test('a right that ends or a network that fails takes nothing from what is saved', () => {
    expect(statusAfter(opened, edited, { is: 'stored', edits: 1, at: at(1) }, { is: 'disconnected' }, { is: 'access', canWrite: false })).toEqual({ is: 'saved', at: at(1) });
  });

  const anyEvent: fc.Arbitrary<SavingEvent> = fc.oneof(
    fc.record({ is: fc.constant('opened' as const), canWrite: fc.boolean() }),
    fc.record({ is: fc.constant('access' as const), canWrite: fc.boolean() }),
    fc.record({ is: fc.constant('edited' as const), edits: fc.nat(5) }),
    fc.record({ is: fc.constant('stored' as const), edits: fc.nat(5), at: fc.nat(59).map(at) }),
    fc.constant({ is: 'disconnected' as const }),
    fc.constant({ is: 'refused' as const, error: { code: 'INTERNAL' as const, message: 'It failed' } }),
  );

  test('never says Saved or Saving when it is not so, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const saving = after(...events);
        const status = saveStatusOf(saving);
        let unsaved = 0;
        for (const event of events) {
          if (event.is === 'edited') unsaved += event.edits;
          if (event.is === 'stored') unsaved = Math.max(0, unsaved - event.edits);
        }
        if (status.is === 'saved' || status.is === 'untouched') expect(unsaved).toBe(0);
        if (status.is === 'saving') expect([saving.isOpen, saving.canWrite, saving.fault]).toEqual([true, true, null]);
        if (unsaved > 0) expect(['saving', 'offline', 'failed']).toContain(status.is);
      }),
    );
  });
});
