import { beginNote } from '../../../client/src/features/notes/begin-note.ts';
import { contentOf, isUnsent, type Note } from '../../../client/src/features/notes/note.ts';
import { startNoteSender } from '../../../client/src/features/notes/note-sender.ts';
import { notesOnDevice } from '../../../client/src/features/notes/notes-store.ts';
import type { Person } from '../../support/inspection-at-work.ts';
import { count } from '../check/ledger.ts';
import { material } from '../support/material.ts';
import type { Random } from '../support/random.ts';
import { sleep, untilDone } from '../support/waiting.ts';
import { openAsk, openEvidenceServer } from './evidence-server.ts';
import type { Part, Stage } from './stage.ts';

/** Shorter than on a page, so that a run stays short. */
const times = { pause: 60, again: 250 };

/** One who writes notes on a device that loses its network and its page; the sender sends them when it can. */
export async function noteTaker({ inspection, ledger, line: openLine }: Stage, person: Person, random: Random): Promise<Part> {
  const line = await openLine(random.of('line'));
  const server = openEvidenceServer(openAsk(() => line.origin, person.cookie), ledger);
  const { userId } = person.viewer;
  /** A page that is gone does nothing more, whatever it waited for. */
  function openPage(): () => void {
    let isGone = false;
    const never = new Promise<never>(() => undefined);
    const change: typeof notesOnDevice.change = (note, work) => (isGone ? never : notesOnDevice.change(note, work));
    const stop = startNoteSender({ userId, server, store: { ...notesOnDevice, change }, alone: (work) => work(), times });
    return () => { isGone = true; stop(); };
  }

  const strike = (): void => {
    const fate = random.next();
    if (fate < 0.25) { count(ledger.faults, 'answer lost'); line.loseNextAnswer(); }
    else if (fate < 0.4) { count(ledger.faults, 'request cut'); line.cutAfter(random.between(1, 2_000)); }
    else if (fate < 0.5) {
      count(ledger.faults, 'offline');
      const back = line.goAway();
      setTimeout(back, random.between(50, 600));
    }
  };

  return async () => {
    let closePage = openPage();
    const ids: string[] = [];
    for (let notes = random.between(1, 2); notes > 0; notes -= 1) {
      const note: Note = { ...beginNote({ userId, inspection: { id: inspection.id, title: 'Testham' }, kind: random.pick(['INTERVIEW', 'OBSERVATION']) }), body: material.words(random) };
      await notesOnDevice.put(note);
      ids.push(note.id);
      count(ledger.actions, 'notes begun');
      for (let pauses = random.between(1, 4); pauses > 0; pauses -= 1) {
        strike();
        await sleep(random.between(30, 250));
        const words = material.words(random);
        await notesOnDevice.change(note, (now) => ({ ...now, title: now.title || words.slice(0, 60), body: material.longer(now.body, words), keptAt: new Date().toISOString(), problem: null }));
        if (random.chance(0.2)) {
          count(ledger.faults, 'reload');
          closePage();
          closePage = openPage();
        }
      }
    }
    for (const id of ids) {
      const note = await untilDone('sending a note', async () => {
        const now = await notesOnDevice.find(userId, id);
        if (now?.problem) throw new Error(`the note asks its writer: ${now.problem.message}`);
        return now && !isUnsent(now) ? now : undefined;
      });
      const content = contentOf(note, note.sent?.content ?? null);
      ledger.wanted.set(id, { evidenceId: id, status: 'DRAFT', content });
      count(ledger.actions, 'notes sent');
      await notesOnDevice.remove(note);
    }
    closePage();
    line.close();
  };
}
