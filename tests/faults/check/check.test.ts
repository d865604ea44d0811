import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import type { EvidenceContent } from '../../../client/src/features/evidence/form/form-values.ts';
import { hashEvent } from '../../../server/src/platform/event-log/hash-chain.ts';
import { readStatements } from '../../../server/src/features/narrative/statements/read-statements.ts';
import { faultsOf } from './check.ts';
import type { Facts, HeldFile, HeldVersion, LoggedEvent } from './facts.ts';
import { openLedger, type Ledger } from './ledger.ts';

const [inspectionId, sectionId, author] = [randomUUID(), randomUUID(), randomUUID()];
const content: EvidenceContent = { kind: 'OBSERVATION', title: 'Duty desk', body: 'Calls wait.', criterionIds: [randomUUID()], periodFrom: '2026-05-04', periodTo: '2026-05-04', visibility: 'ALL_AGENCIES', isDistressing: false };

/**
 * A server in miniature. An honest one commits and then answers. A hasty one answers first; when it dies in between, `dies` says that this
 * commit never happened, and the person was promised it all the same.
 */
function fakeServer(ledger: Ledger) {
  const events: LoggedEvent[] = [];
  const evidence = new Map<string, HeldVersion>();
  const revisions: HeldVersion[] = [];
  const files: HeldFile[] = [];
  const updates: { authorId: string; update: Uint8Array }[] = [];
  const doc = new Y.Doc();
  doc.clientID = 1;

  function log(type: string, payload: object): void {
    const previousHash = events.at(-1)?.hash ?? '';
    const event = { inspectionId, seq: events.length + 1, type, at: new Date(0), actorId: author, agencyId: null, audience: ['all'], payload };
    events.push({ ...event, previousHash, hash: hashEvent(previousHash, event) });
  }
  return {
    evidence, revisions, files, events, updates,
    contribute({ dies = false } = {}): string {
      const evidenceId = randomUUID();
      const held = { ...content, evidenceId, version: 1, status: 'SUBMITTED' };
      ledger.versions.push({ evidenceId, version: 1, status: 'SUBMITTED', content });
      ledger.wanted.set(evidenceId, { evidenceId, status: 'SUBMITTED', content });
      if (dies) return evidenceId;
      evidence.set(evidenceId, held);
      revisions.push(held);
      log('evidence.submitted', { evidenceId, version: 1 });
      return evidenceId;
    },
    attach(evidenceId: string, { dies = false, onDisk = 'as sent' } = {}): void {
      const id = randomUUID();
      const sha256 = createHash('sha256').update('as sent').digest('hex');
      ledger.sentFiles.set(id, sha256);
      ledger.files.push({ fileId: id, evidenceId, sha256 });
      if (dies) return;
      files.push({ id, evidenceId, status: 'ATTACHED', sha256, onDisk: onDisk === '' ? null : createHash('sha256').update(onDisk).digest('hex') });
      log('file.attached', { fileId: id });
    },
    write(words: string, { dies = false } = {}): void {
      const before = Y.encodeStateVector(doc);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute(narrativeDocument.idAttribute, randomUUID());
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment(narrativeDocument.fragment).push([paragraph]);
      const update = Y.encodeStateAsUpdate(doc, before);
      ledger.written.push(update);
      ledger.edits.push({ sectionId, authorId: author, update });
      if (!dies) updates.push({ authorId: author, update });
    },
    facts(): Facts {
      const text = new Y.Doc();
      updates.forEach(({ update }) => Y.applyUpdate(text, update));
      const [head] = events.slice(-1);
      return { sectionId, head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' }, events, evidence: [...evidence.values()], revisions, files, updates, loaded: updates.map(({ update }) => update), statements: readStatements(text, sectionId) };
    },
    page: (): Uint8Array => Y.encodeStateAsUpdate(doc),
  };
}

function scene() {
  const ledger = openLedger();
  const server = fakeServer(ledger);
  server.attach(server.contribute());
  server.write('The hub shares what it knows.');
  return { ledger, server, faults: () => faultsOf({ ...ledger, replicas: [server.page()] }, server.facts()) };
}

test('where every commit came before its answer, nothing is wrong', () => {
  const { server, faults } = scene();
  server.contribute();
  server.write('At weekends it waits.');
  expect(faults()).toEqual([]);
});

describe('a server that answers before it commits, and dies in between, is found out', () => {
  test('for evidence', () => {
    const { server, faults } = scene();
    const id = server.contribute({ dies: true });
    expect(faults()).toEqual([`${id} version 1 was acknowledged and is not there`, `evidence ${id} is gone`]);
  });

  test('for a file', () => {
    const { server, faults } = scene();
    server.attach(server.contribute(), { dies: true });
    expect(faults()).toEqual([expect.stringMatching(/^file .* was acknowledged and is not attached$/)]);
  });

  test('for an edit of the text, although the page still shows it', () => {
    const { server, faults } = scene();
    server.write('At weekends it waits.', { dies: true });
    expect(faults()).toEqual(expect.arrayContaining(['1 of 2 acknowledged edits are not in the log', expect.stringContaining('page 1 shows another text than the log')]));
  });

  test('for an edit that its page gave back later by its own: the promise was broken all the same', () => {
    const { ledger, server, faults } = scene();
    server.write('At weekends it waits.', { dies: true });
    server.updates.splice(0, Infinity, { authorId: author, update: server.page() });
    expect(ledger.edits).toHaveLength(2);
    expect(faults()).toEqual(['2 of 2 acknowledged edits are not in the log']);
  });
});

describe('what is half done is found out', () => {
  test('a change without its event, and an event without its change', () => {
    const without = scene();
    without.server.revisions.push({ ...content, evidenceId: 'e', version: 1, status: 'DRAFT' });
    expect(without.faults()).toEqual(['e version 1 has no event']);
    const alone = scene();
    alone.server.revisions.splice(0);
    expect(alone.faults().length).toBeGreaterThan(0);
  });

  test('a file without bytes, and one whose bytes are others', () => {
    const { server, faults } = scene();
    server.attach(server.contribute(), { onDisk: '' });
    server.attach(server.contribute(), { onDisk: 'as sen' });
    expect(faults()).toEqual([expect.stringContaining('is not what was sent'), expect.stringContaining('is not what was sent'), expect.stringContaining('is attached without bytes')]);
  });

  test('evidence that was contributed twice', () => {
    const { server, faults } = scene();
    const id = server.contribute();
    server.evidence.set('again', { ...content, evidenceId: 'again', version: 1, status: 'SUBMITTED' });
    server.revisions.push({ ...content, evidenceId: 'again', version: 1, status: 'SUBMITTED' });
    expect(id).not.toBe('again');
    expect(faults()).toEqual(['evidence again was made by nobody', 'again version 1 has no event']);
  });

  test('a log with a gap, and one that was changed', () => {
    const gap = scene();
    gap.server.contribute();
    gap.server.events.splice(1, 1);
    expect(gap.faults()).toEqual(['the log breaks at position 2', expect.stringContaining('is attached without an event')]);
    const changed = scene();
    const [first] = changed.server.events;
    changed.server.events.splice(0, 1, { ...(first as LoggedEvent), audience: ['nobody'] });
    expect(changed.faults()).toContain('the log breaks at position 1');
  });
});
