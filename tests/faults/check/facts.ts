import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { HashedEvent } from '../../../server/src/platform/event-log/hash-chain.ts';
import type { EvidenceContent } from '../../../client/src/features/evidence/form/form-values.ts';
import type { DatabaseUnderFault, Query } from '../place/database.ts';

export type LoggedEvent = HashedEvent & { readonly previousHash: string; readonly hash: string };

export interface HeldVersion extends EvidenceContent {
  readonly evidenceId: string;
  readonly version: number;
  readonly status: string;
}
export interface HeldFile {
  readonly id: string;
  readonly evidenceId: string;
  readonly status: string;
  readonly sha256: string | null;
  /** SHA-256 of the bytes on the disk; null where there are none. */
  readonly onDisk: string | null;
}

/** What the server holds of one inspection, read past the server. */
export interface Facts {
  readonly sectionId: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly events: readonly LoggedEvent[];
  /** As they are now. */
  readonly evidence: readonly HeldVersion[];
  readonly revisions: readonly HeldVersion[];
  readonly files: readonly HeldFile[];
  readonly updates: readonly { readonly authorId: string; readonly update: Uint8Array }[];
  /** The section as a page loads it: snapshot, and what came after. */
  readonly loaded: readonly Uint8Array[];
  readonly statements: readonly { readonly id: string; readonly text: string }[];
}

const content = `kind::text, status::text, visibility::text, title, body, to_char(period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(period_to, 'YYYY-MM-DD') AS "periodTo", is_distressing AS "isDistressing"`;

async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

export const readFacts = ({ atOneMoment }: Pick<DatabaseUnderFault, 'atOneMoment'>, filesDir: string, of: { readonly id: string; readonly sectionId: string }): Promise<Facts> =>
  atOneMoment((query) => readWith(query, filesDir, of));

async function readWith(query: Query, filesDir: string, { id, sectionId }: { readonly id: string; readonly sectionId: string }): Promise<Facts> {
  const [head] = await query<{ seq: string; hash: string }>('SELECT last_seq AS seq, last_hash AS hash FROM inspection WHERE id = $1', [id]);
  const events = await query<Omit<LoggedEvent, 'seq'> & { seq: string }>(`SELECT inspection_id AS "inspectionId", seq, type, at, actor_id AS "actorId", agency_id AS "agencyId", audience, payload,
    previous_hash AS "previousHash", hash FROM inspection_event WHERE inspection_id = $1 ORDER BY seq`, [id]);
  const evidence = await query<HeldVersion>(`SELECT id AS "evidenceId", version, ${content},
    ARRAY(SELECT criterion_id::text FROM evidence_criterion c WHERE c.evidence_id = e.id) AS "criterionIds" FROM evidence e WHERE inspection_id = $1`, [id]);
  const revisions = await query<HeldVersion>(`SELECT evidence_id AS "evidenceId", version, ${content}, criterion_ids::text[] AS "criterionIds"
    FROM evidence_revision WHERE evidence_id IN (SELECT id FROM evidence WHERE inspection_id = $1)`, [id]);
  const files = await query<Omit<HeldFile, 'onDisk'>>('SELECT id, evidence_id AS "evidenceId", status::text, sha256 FROM evidence_file WHERE evidence_id IN (SELECT id FROM evidence WHERE inspection_id = $1)', [id]);
  const updates = await query<{ id: string; authorId: string; update: Buffer }>('SELECT id, author_id AS "authorId", update FROM narrative_update WHERE section_id = $1 ORDER BY id', [sectionId]);
  const [snapshot] = await query<{ state: Buffer; upTo: string }>('SELECT state, up_to AS "upTo" FROM narrative_snapshot WHERE section_id = $1', [sectionId]);
  const statements = await query<{ id: string; text: string }>('SELECT id, text FROM statement WHERE section_id = $1 ORDER BY position', [sectionId]);
  return {
    head: { seq: Number(head?.seq ?? -1), hash: head?.hash ?? '' },
    events: events.map((event) => ({ ...event, seq: Number(event.seq) })),
    sectionId, evidence, revisions, updates, statements,
    files: await Promise.all(files.map(async (file) => ({ ...file, onDisk: await hashOfFile(path.join(filesDir, file.id)) }))),
    loaded: [...(snapshot ? [snapshot.state] : []), ...updates.filter((row) => !snapshot || BigInt(row.id) > BigInt(snapshot.upTo)).map(({ update }) => update)],
  };
}
