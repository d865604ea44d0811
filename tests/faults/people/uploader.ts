import { createHash, randomUUID } from 'node:crypto';
import { Upload } from 'tus-js-client';
import type { Person } from '../../support/inspection-at-work.ts';
import { count } from '../check/ledger.ts';
import { material } from '../support/material.ts';
import type { Random } from '../support/random.ts';
import { sleep, untilDone } from '../support/waiting.ts';
import type { Line } from '../place/line.ts';
import { openAsk, openEvidenceServer, type Ask } from './evidence-server.ts';
import type { Part, Stage } from './stage.ts';
import { urlsOnDevice } from './urls-on-device.ts';

const attachMutation = 'mutation ($input: AttachFileInput!) { attachFile(input: $input) { id sha256 } }';
const leftQuery = 'query ($id: ID!) { evidence(id: $id) { unfinishedUploads { id } } }';

interface File {
  readonly evidenceId: string;
  readonly name: string;
  readonly bytes: Buffer;
}
interface At {
  readonly stage: Stage;
  readonly person: Person;
  readonly random: Random;
  readonly line: Line;
  readonly ask: Ask;
}
type Ending = { readonly is: 'done'; readonly fileId: string } | { readonly is: 'stopped' };

/** One who attaches files: in chunks, paused, cut at any byte, gone on with by another page, and at last made part of the evidence. */
export async function uploader(stage: Stage, person: Person, random: Random): Promise<Part> {
  const line = await stage.line(random.of('line'));
  const ask = openAsk(() => line.origin, person.cookie);
  const at: At = { stage, person, random, line, ask };
  return async () => {
    const evidenceId = randomUUID();
    const server = openEvidenceServer(ask, stage.ledger);
    const content = { kind: 'DOCUMENT', title: material.title(random), body: '', criterionIds: [], periodFrom: null, periodTo: null, visibility: 'ALL_AGENCIES', isDistressing: false } as const;
    await untilDone('making evidence for files', () => server.contribute({ ...content, id: evidenceId, inspectionId: stage.inspection.id, submit: false, screening: [] }));
    stage.ledger.wanted.set(evidenceId, { evidenceId, status: 'DRAFT', content });
    for (let files = random.between(1, 2); files > 0; files -= 1) await attach(at, aFile(evidenceId, random));
    await clearUp(at, evidenceId);
    line.close();
  };
}

/** Beginnings whose answers were lost: no page knew of them, they are on the list that the page of the piece shows, and a person may have only so many. */
async function clearUp({ ask, line, person }: At, evidenceId: string): Promise<void> {
  await untilDone('clearing up uploads that nobody went on with', async () => {
    const { evidence } = await ask<{ evidence: { unfinishedUploads: readonly { id: string }[] } }>(leftQuery, { id: evidenceId });
    for (const { id } of evidence.unfinishedUploads) await fetch(`${line.origin}/uploads/${id}`, { method: 'DELETE', headers: { cookie: person.cookie, 'Tus-Resumable': '1.0.0' } });
    return evidence.unfinishedUploads.length === 0 || undefined;
  });
}

/** Words of letters, or a recording by its first bytes, with something in it that no other file has. */
function aFile(evidenceId: string, random: Random): File {
  const size = random.between(2_000, 400_000);
  const isRecording = random.chance(0.5);
  const head = isRecording ? Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.from([0, 0, 2, 0]), Buffer.from('isomiso2')]) : Buffer.alloc(0);
  const own = Buffer.from(`${randomUUID()} ${material.finding(random)} ${material.finding(random)} `);
  return { evidenceId, name: isRecording ? 'interview.mp4' : 'minutes.txt', bytes: Buffer.concat([head, Buffer.alloc(size, own)]) };
}

async function attach(at: At, file: File): Promise<void> {
  const { ledger } = at.stage;
  const fileId = await send(at, file);
  ledger.sentFiles.set(fileId, createHash('sha256').update(file.bytes).digest('hex'));
  let tries = 0;
  const { attachFile } = await untilDone('attaching a file', () => {
    tries += 1;
    if (tries < 3 && at.random.chance(0.4)) { count(ledger.faults, 'answer lost'); at.line.loseNextAnswer(); }
    return at.ask<{ attachFile: { id: string; sha256: string } }>(attachMutation, { input: { fileId } });
  });
  count(ledger.actions, 'files attached');
  ledger.files.push({ fileId, evidenceId: file.evidenceId, sha256: attachFile.sha256 });
}

/** Every page of this device goes on where the last one stopped, until all of it is there. */
async function send(at: At, file: File): Promise<string> {
  const urls = urlsOnDevice();
  let acknowledged = 0;
  const told = (offset: number, isAsked: boolean): void => {
    // The server was asked how much it has: never less than it said before.
    if (isAsked && offset < acknowledged) at.stage.ledger.complaints.push(`an upload went back from ${acknowledged} acknowledged bytes to ${offset}`);
    acknowledged = Math.max(acknowledged, offset);
  };
  let pages = 0;
  return untilDone('sending a file', async () => {
    pages += 1;
    const ending = await onePage(at, file, { urls, told, isStruck: pages <= mostStrikes });
    return ending.is === 'done' ? ending.fileId : undefined;
  }, 60);
}

interface Page {
  readonly urls: ReturnType<typeof urlsOnDevice>;
  /** The server says that it has this many bytes. */
  readonly told: (offset: number, isAsked: boolean) => void;
  readonly isStruck: boolean;
}
/** Of one file by its own line. */
const mostStrikes = 6;

function onePage({ stage: { ledger }, person, random, line }: At, { name, bytes, evidenceId }: File, { urls: urlStorage, told, isStruck }: Page): Promise<Ending> {
  return new Promise((resolve) => {
    const upload = new Upload(bytes, {
      endpoint: `${line.origin}/uploads`, chunkSize: random.between(16, 128) * 1024, retryDelays: [50, 200, 500], urlStorage, storeFingerprintForResuming: true, removeFingerprintOnSuccess: true,
      metadata: { filename: name, evidenceId }, headers: { cookie: person.cookie }, fingerprint: async () => `${evidenceId}|${name}|${bytes.length}`,
      onAfterResponse(request, response) {
        const offset = Number(response.getHeader('Upload-Offset') ?? -1);
        if (offset >= 0 && response.getStatus() < 300) told(offset, request.getMethod() === 'HEAD');
      },
      onSuccess: () => resolve({ is: 'done', fileId: (upload.url ?? '').split('/').at(-1) ?? '' }),
      onError: () => resolve({ is: 'stopped' }),
    });
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) {
        count(ledger.faults, 'reload');
        upload.resumeFromPreviousUpload(previous);
      }
      upload.start();
    });
    if (isStruck) void interrupt();

    async function interrupt(): Promise<void> {
      const fate = random.next();
      if (fate < 0.35) {
        // Anywhere, and as often as anywhere just before the end.
        count(ledger.faults, 'upload cut');
        line.cutAfter(Math.round(bytes.length * random.pick([random.next(), 0.99, 1])));
      } else if (fate < 0.5) {
        count(ledger.faults, 'answer lost');
        line.loseNextAnswer();
      } else if (fate < 0.65) {
        await sleep(random.between(5, 120));
        count(ledger.faults, 'upload paused');
        await upload.abort();
        resolve({ is: 'stopped' });
      }
    }
  });
}
