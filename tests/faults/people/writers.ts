import * as Y from 'yjs';
import { openSection, type SectionProvider } from '../../../client/src/features/narrative/collaboration/section-provider.ts';
import { keepIdsSettled } from '../../../client/src/features/narrative/collaboration/settle-ids.ts';
import { unsentOnDevice } from '../../../client/src/features/narrative/collaboration/unsent-store.ts';
import { decode, fromElsewhere, hasGaps } from '../../../client/src/features/narrative/collaboration/yjs-updates.ts';
import type { Person } from '../../support/inspection-at-work.ts';
import { stateOf } from '../check/check-text.ts';
import { count } from '../check/ledger.ts';
import type { Random } from '../support/random.ts';
import { sleep, untilDone } from '../support/waiting.ts';
import { hurried, strike } from './line-breaks.ts';
import { openLivePage, type LivePage } from './live-page.ts';
import type { Part, Stage } from './stage.ts';
import { acts, fragmentOf, type Act } from './text-acts.ts';

const often: readonly Act[] = ['type', 'type', 'type', 'type', 'begin', 'begin', 'split', 'move', 'erase', 'row'];

interface Page {
  readonly live: LivePage;
  readonly provider: SectionProvider;
  readonly history: Y.UndoManager;
}

/** Several who write one section at the same time, over connections that break; in the end every page shows the same text. */
export async function writers(stage: Stage, people: readonly Person[], random: Random): Promise<Part> {
  const all = await Promise.all(people.map((person, index) => writer(stage, person, random.of(`writer ${index}`))));
  return async () => {
    await Promise.all(all.map(({ write }) => write()));
    // An edit of a page that is gone may reach the server late: all have come to rest when the log, too, says what the pages say.
    await untilDone('writing', async () => {
      const before = all[0]?.text();
      const log = await stage.textOfLog();
      const restless = all.filter(({ isSaved, text }) => !isSaved() || text() !== before || text() !== log);
      const left = await Promise.all(all.map(({ leftOnDevice }) => leftOnDevice()));
      if (restless.length === 0 && left.every((edits) => edits === 0)) return true;
      throw new Error(`${left.join(' and ')} edits are on the devices; ${restless.map(({ standing, text }) => `${standing()}${text() === log ? '' : ', not what the log says'}`).join('; ')}`);
    }, 200);
    for (const { replica, close } of all) {
      stage.ledger.replicas.push(replica());
      await close();
    }
  };
}

async function writer(stage: Stage, person: Person, random: Random) {
  const { ledger, sectionId } = stage;
  const { userId } = person.viewer;
  const line = await stage.line(random.of('line'));
  const transport = random.chance(0.2) ? 'polling' : 'websocket';
  const origin = Symbol('this writer');
  const gone: SectionProvider[] = [];

  function openPage(): Page {
    const live = openLivePage(stage, person, line.origin, transport);
    const request: LivePage['request'] = async (name, message, within) => {
      const answer = await live.request(name, message, within);
      if (name === 'narrative:update') ledger.edits.push({ sectionId, authorId: userId, update: decode((message as { readonly update: string }).update) });
      return answer;
    };
    const provider = openSection({ sectionId, channel: { socket: live.socket, request }, unsent: unsentOnDevice(userId, sectionId), times: hurried });
    keepIdsSettled(provider.doc, sectionId, () => provider.state().canWrite);
    provider.doc.on('update', (update: Uint8Array, from: unknown) => { if (from !== fromElsewhere && provider.state().canWrite) ledger.written.push(update); });
    return { live, provider, history: new Y.UndoManager(fragmentOf(provider.doc), { trackedOrigins: new Set([origin]), captureTimeout: 0 }) };
  }
  let page = openPage();

  function reload(): void {
    line.cut();
    page.live.vanish();
    gone.push(page.provider);
    page = openPage();
  }

  async function act(): Promise<void> {
    const { provider, history } = page;
    // Before its text is there a page shows none, and nobody can write.
    if (!provider.state().canWrite) return;
    if (random.chance(0.12) && history.undoStack.length > 0) {
      count(ledger.actions, 'undone');
      history.undo();
      return;
    }
    const name = random.pick(often);
    count(ledger.actions, `text: ${name}`);
    provider.doc.transact(() => acts[name](provider.doc, random), origin);
  }

  return {
    async write(): Promise<void> {
      await untilDone('opening a section', async () => (page.provider.state().hasText ? true : undefined), 30);
      for (let steps = random.between(10, 24); steps > 0; steps -= 1) {
        await sleep(random.between(5, 140));
        strike(random, line, ledger.faults, reload);
        await act();
      }
    },
    isSaved: () => page.provider.state().hasText && ['saved', 'untouched'].includes(page.provider.state().status.is) && page.live.socket.connected,
    /** A page that was just opened may not have looked yet at what an earlier one left on the device. */
    leftOnDevice: async (): Promise<number> => (await unsentOnDevice(userId, sectionId).kept()).length,
    text: () => stateOf(page.provider.doc),
    /** For people who look for a fault. */
    standing(): string {
      const { status, canWrite, problem } = page.provider.state();
      const gaps = hasGaps(page.provider.doc) ? ', waits for edits that did not come' : '';
      return `a page (${transport}, ${page.live.socket.connected ? 'connected' : 'not connected'}, ${canWrite ? 'may write' : 'may not write'}) is ${JSON.stringify(status)}${gaps}${problem ? `, ${problem.message}` : ''}`;
    },
    replica: () => Y.encodeStateAsUpdate(page.provider.doc),
    async close(): Promise<void> {
      page.live.vanish();
      await Promise.all([...gone, page.provider].map((provider) => provider.close()));
      if ((await unsentOnDevice(userId, sectionId).kept()).length > 0) ledger.complaints.push('edits that are saved are still kept on the device');
      line.close();
    },
  };
}
