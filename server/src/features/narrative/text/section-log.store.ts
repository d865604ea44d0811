import type { Phase } from '@joint/shared';
import type { Database, Transaction } from '../../../platform/database.ts';
import { writers } from '../narrative.policy.ts';
import { advance, clocksOfSnapshot, clocksOfUpdate, type Anchors } from './anchors.ts';
import { nothingKnown, part, unknownIn, type KnownClients } from './section-clients.ts';
import type { StoredText } from './section-text.ts';

export interface Section {
  readonly id: string;
  readonly inspectionId: string;
}
export interface NewUpdate {
  readonly authorId: string;
  readonly at: Date;
  readonly update: Uint8Array;
  readonly anchors: Anchors;
}
interface Taken {
  /** The inspection's phase at that moment. */
  readonly phase: Phase;
  /** Whose updates were taken: those who may write at that moment. */
  readonly authorIds: readonly string[];
}
export interface Appended extends Taken {
  /** Left out: those in the name of a client that is another person's, and those that refer to what is not there. */
  readonly foreign: readonly NewUpdate[];
  readonly adrift: readonly NewUpdate[];
}
/** What a section holds, in bytes and rows. */
export interface SectionSize {
  readonly snapshotBytes: number;
  readonly updates: number;
  readonly updateBytes: number;
}

/**
 * One statement, one transaction: it locks the section, so that ids rise in the order of commit, and the inspection as far as its phase
 * goes, so that a phase move that came first is obeyed and one that comes later waits. The rights are the policy's, looked at once more here.
 * Clients are claimed only by whose updates are taken.
 */
const append = `
  WITH section AS (
    SELECT s.id, s.inspection_id, i.phase::text FROM narrative_section s JOIN inspection i ON i.id = s.inspection_id
    WHERE s.id = $1 FOR NO KEY UPDATE OF s FOR KEY SHARE OF i
  ), added AS (
    INSERT INTO narrative_update (section_id, author_id, at, update)
    SELECT section.id, edit.author_id, edit.at, edit.update
    FROM section CROSS JOIN unnest($2::uuid[], $3::timestamptz[], $4::bytea[]) WITH ORDINALITY AS edit (author_id, at, update, nth)
    JOIN inspection_member m ON m.inspection_id = section.inspection_id AND m.user_id = edit.author_id
    JOIN unnest($5::text[], $6::text[]) AS writer (role, phase) ON writer.role = m.role::text AND writer.phase = section.phase
    ORDER BY edit.nth
    RETURNING id, author_id
  ), moved AS (
    UPDATE narrative_section SET latest_update = (SELECT max(id) FROM added) WHERE id = $1 AND EXISTS (SELECT FROM added)
  ), claimed AS (
    INSERT INTO narrative_client (section_id, client_id, author_id)
    SELECT $1, client_id, author_id FROM unnest($7::bigint[], $8::uuid[]) AS claim (client_id, author_id) WHERE author_id IN (SELECT author_id FROM added)
  )
  SELECT section.phase, ARRAY(SELECT DISTINCT author_id::text FROM added) AS "authorIds" FROM section`;

const measure = `
  SELECT coalesce((SELECT octet_length(state) FROM narrative_snapshot WHERE section_id = $1), 0) AS "snapshotBytes",
    count(*)::int AS updates, coalesce(sum(octet_length(update)), 0)::int AS "updateBytes"
  FROM narrative_update WHERE section_id = $1 AND id > coalesce((SELECT up_to FROM narrative_snapshot WHERE section_id = $1), 0)`;

/** Left lying means: no node derived it although there was time; the one that took it died. */
const leftLying = `
  SELECT s.id FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE d.up_to < s.latest_update
    AND EXISTS (SELECT FROM narrative_update u WHERE u.section_id = s.id AND u.id > d.up_to AND u.at < $1)`;

type Query = (values: readonly unknown[]) => Promise<readonly Taken[]>;

/** Appends what may be; the claims and numbers that it brought hold once it is committed. */
async function appendFit(query: Query, sectionId: string, updates: readonly NewUpdate[], known: KnownClients) {
  const { own, foreign, adrift, claims } = part(updates, known);
  const columns = [own.map(({ authorId }) => authorId), own.map(({ at }) => at.toISOString()), own.map(({ update }) => update)];
  const rights = [writers.map(({ role }) => role), writers.map(({ phase }) => phase)];
  const [taken] = await query([sectionId, ...columns, ...rights, [...claims.keys()], [...claims.values()]]);
  if (!taken) return null;
  const stored = own.filter(({ authorId }) => taken.authorIds.includes(authorId));
  return { appended: { ...taken, foreign, adrift }, claims: [...claims].filter(([, authorId]) => taken.authorIds.includes(authorId)), stored };
}

/** What a text holds of each client. */
function learn(known: KnownClients, { snapshot, updates, upTo }: StoredText): void {
  if (snapshot) advance(known.clocks, clocksOfSnapshot(snapshot));
  for (const update of updates) advance(known.clocks, clocksOfUpdate(update));
  known.readTo = upTo;
}

/** The log of a section's text, on plain connections: it is the busiest path there is. */
export function createSectionLogStore({ pool, prisma, transaction }: Database) {
  /** Holds a section until the commit: nobody appends to it meanwhile. Always before the inspection. */
  async function hold(tx: Transaction, sectionId: string): Promise<void> {
    await tx.$queryRaw`SELECT FROM narrative_section WHERE id = ${sectionId}::uuid FOR NO KEY UPDATE`;
  }

  /** Holds the section, and learns whose the clients are: what another node stored before is seen, and what comes later waits. */
  async function lockAndLearn(tx: Transaction, sectionId: string, clientIds: readonly number[], { owners }: KnownClients): Promise<void> {
    await hold(tx, sectionId);
    const rows = await tx.$queryRaw<{ clientId: bigint; authorId: string }[]>`
      SELECT client_id AS "clientId", author_id AS "authorId" FROM narrative_client WHERE section_id = ${sectionId}::uuid AND client_id = ANY(${[...clientIds]}::bigint[])`;
    for (const { clientId, authorId } of rows) owners.set(Number(clientId), authorId);
  }

  const updatesAfter = async (sectionId: string, id: bigint): Promise<{ id: string; update: Buffer }[]> =>
    (await pool.query<{ id: string; update: Buffer }>({ name: 'narrative-read', text: 'SELECT id, update FROM narrative_update WHERE section_id = $1 AND id > $2 ORDER BY id', values: [sectionId, id] })).rows;

  /** The snapshot is read first: a newer one that comes between hides no update. */
  async function read(sectionId: string): Promise<StoredText> {
    const snapshot = await prisma.narrativeSnapshot.findUnique({ where: { sectionId }, select: { state: true, upTo: true } });
    const rows = await updatesAfter(sectionId, snapshot?.upTo ?? 0n);
    return { snapshot: snapshot?.state ?? null, updates: rows.map(({ update }) => update), upTo: BigInt(rows.at(-1)?.id ?? snapshot?.upTo ?? 0n) };
  }

  /** Looks at what was stored since the last look, here or by another node. */
  async function learnClocks(sectionId: string, known: KnownClients): Promise<void> {
    if (known.readTo === null) {
      learn(known, await read(sectionId));
      return;
    }
    for (const { id, update } of await updatesAfter(sectionId, known.readTo)) {
      advance(known.clocks, clocksOfUpdate(update));
      known.readTo = BigInt(id);
    }
  }

  return {
    read,
    hold,
    /** The text within a transaction that holds its section: as it stays until the commit. */
    async readHeld(tx: Transaction, sectionId: string): Promise<StoredText> {
      const snapshot = await tx.narrativeSnapshot.findUnique({ where: { sectionId }, select: { state: true, upTo: true } });
      const rows = await tx.narrativeUpdate.findMany({ where: { sectionId, id: { gt: snapshot?.upTo ?? 0n } }, orderBy: { id: 'asc' }, select: { id: true, update: true } });
      return { snapshot: snapshot?.state ?? null, updates: rows.map(({ update }) => update), upTo: rows.at(-1)?.id ?? snapshot?.upTo ?? 0n };
    },
    /** Appends an edit that was made of the held text, in the same transaction; false where its author may not write, or its client is somebody else's. */
    async appendHeld(tx: Transaction, sectionId: string, held: StoredText, update: NewUpdate): Promise<boolean> {
      const known = nothingKnown();
      learn(known, held);
      await lockAndLearn(tx, sectionId, [...update.anchors.gives.keys()], known);
      const result = await appendFit((values) => tx.$queryRawUnsafe<Taken[]>(append, ...values), sectionId, [update], known);
      return result?.stored.length === 1;
    },
    find: (id: string): Promise<Section | null> => prisma.narrativeSection.findUnique({ where: { id }, select: { id: true, inspectionId: true } }),

    /**
     * Appends in the order given; null when there is no such section. `known` is what the caller knows of the section's clients, and
     * learns more: while it is enough, one statement is.
     */
    async append(sectionId: string, updates: readonly NewUpdate[], known: KnownClients): Promise<Appended | null> {
      if (known.readTo === null || part(updates, known).adrift.length > 0) await learnClocks(sectionId, known);
      const unknown = unknownIn(updates, known.owners);
      const result = unknown.length === 0
        ? await appendFit(async (values) => (await pool.query<Taken>({ name: 'narrative-append', text: append, values: [...values] })).rows, sectionId, updates, known)
        : await transaction(async (tx) => {
            await lockAndLearn(tx, sectionId, unknown, known);
            return appendFit((values) => tx.$queryRawUnsafe<Taken[]>(append, ...values), sectionId, updates, known);
          });
      // Claims hold from the commit on, and so does what was stored.
      for (const [clientId, authorId] of result?.claims ?? []) known.owners.set(clientId, authorId);
      for (const { anchors } of result?.stored ?? []) advance(known.clocks, anchors.gives);
      return result?.appended ?? null;
    },

    async measure(sectionId: string): Promise<SectionSize> {
      const { rows } = await pool.query<SectionSize>({ name: 'narrative-measure', text: measure, values: [sectionId] });
      if (!rows[0]) throw new Error('an aggregate without a row');
      return rows[0];
    },
    /** Keeps a snapshot unless a newer one is there. */
    async saveSnapshot(sectionId: string, upTo: bigint, state: Uint8Array): Promise<void> {
      await pool.query(
        `INSERT INTO narrative_snapshot (section_id, up_to, state) VALUES ($1, $2, $3)
         ON CONFLICT (section_id) DO UPDATE SET up_to = EXCLUDED.up_to, state = EXCLUDED.state, at = EXCLUDED.at WHERE narrative_snapshot.up_to < EXCLUDED.up_to`,
        [sectionId, upTo, state],
      );
    },

    /** Sections with an update older than this that nobody derived statements from. */
    async leftLying(olderThan: Date): Promise<string[]> {
      const { rows } = await pool.query<{ id: string }>(leftLying, [olderThan]);
      return rows.map(({ id }) => id);
    },
    /** The updates that statements were not derived from yet. */
    async notDerived(sectionId: string): Promise<Uint8Array[]> {
      const { rows } = await pool.query<{ update: Buffer }>(
        'SELECT u.update FROM narrative_derivation d JOIN narrative_update u ON u.section_id = d.section_id AND u.id > d.up_to WHERE d.section_id = $1 ORDER BY u.id', [sectionId],
      );
      return rows.map(({ update }) => update);
    },
  };
}
export type SectionLogStore = ReturnType<typeof createSectionLogStore>;
