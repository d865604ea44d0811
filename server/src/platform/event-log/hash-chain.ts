import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a hash covers: everything the log says of an event. */
export interface HashedEvent {
  readonly inspectionId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly agencyId: string | null;
  readonly audience: readonly string[];
  readonly payload: unknown;
}

/** SHA-256 over the hash before and the event's canonical JSON (RFC 8785), in hexadecimal. */
export function hashEvent(previousHash: string, { inspectionId, seq, type, at, actorId, agencyId, audience, payload }: HashedEvent): string {
  const text = canonicalize({ inspectionId, seq, type, at: at.toISOString(), actorId, agencyId, audience, payload });
  return createHash('sha256').update(previousHash).update(text ?? '').digest('hex');
}

/** The first position whose hash does not follow from what stands before it; null when the whole chain holds. */
export function findBreak(events: readonly (HashedEvent & { previousHash: string; hash: string })[]): number | null {
  let previousHash = '';
  for (const [index, event] of events.entries()) {
    const holds = event.seq === index + 1 && event.previousHash === previousHash && event.hash === hashEvent(previousHash, event);
    if (!holds) return index + 1;
    previousHash = event.hash;
  }
  return null;
}
