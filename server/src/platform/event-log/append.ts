import { eventPayloads, type Audience, type EventPayload, type EventType } from '@joint/shared';
import { now } from '../clock.ts';
import type { Prisma, Transaction } from '../database.ts';
import { hashEvent } from './hash-chain.ts';

export interface NewEvent<T extends EventType> {
  readonly inspectionId: string;
  readonly type: T;
  readonly actorId: string | null;
  readonly agencyId: string | null;
  /** Everyone who may know of it: for a change of audience, those before and those after. */
  readonly audience: readonly Audience[];
  readonly payload: EventPayload<T>;
}

/**
 * Writes the next event of an inspection's log in the change's own transaction. It holds the inspection's row until the
 * commit, which is what gives the log its order without gaps: call it last.
 */
export async function appendEvent<T extends EventType>(tx: Transaction, event: NewEvent<T>): Promise<void> {
  const payload: unknown = eventPayloads[event.type].parse(event.payload);
  const [head] = await tx.$queryRaw<{ seq: bigint; previousHash: string }[]>`
    UPDATE inspection SET last_seq = last_seq + 1 WHERE id = ${event.inspectionId}::uuid RETURNING last_seq AS seq, last_hash AS "previousHash"`;
  if (!head) throw new Error(`no inspection ${event.inspectionId} to log ${event.type} for`);
  const row = { ...event, payload, seq: Number(head.seq), at: now() };
  const hash = hashEvent(head.previousHash, row);
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO inspection_event (inspection_id, seq, type, at, actor_id, agency_id, audience, payload, previous_hash, hash)
      VALUES (${event.inspectionId}::uuid, ${head.seq}, ${event.type}, ${row.at}, ${event.actorId}::uuid, ${event.agencyId}::uuid,
              ${event.audience as string[]}, ${payload as Prisma.JsonObject}::jsonb, ${head.previousHash}, ${hash})
    ) UPDATE inspection SET last_hash = ${hash} WHERE id = ${event.inspectionId}::uuid`;
}
