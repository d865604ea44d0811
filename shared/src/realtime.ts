import { z } from 'zod';
import { idSchema } from './fields.ts';
import type { EvidenceEventData } from './evidence.ts';
import type { ErrorBody } from './errors.ts';
import type { EventType } from './events.ts';
import type { NarrativeEventData } from './narrative.ts';
import { narrativeLimits } from './narrative.ts';

/** Most events one catch-up brings; a client further behind loads the page anew. */
export const catchUpLimit = 500;
/** Largest socket message in bytes: one narrative edit in base64 and its envelope. */
export const socketMessageBytes = Math.ceil(narrativeLimits.updateBytes * 1.4) + 4096;

/** One change, as told to a reader who may know of it. */
export interface FeedEvent {
  readonly inspectionId: string;
  /** Position in the inspection's log. Readers see the numbers rise, with gaps where an event is not theirs. */
  readonly seq: number;
  readonly type: EventType;
  /** ISO 8601 instant of the change. */
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly agencyId: string | null;
  readonly data: unknown;
}
export type EvidenceFeedEvent = FeedEvent & { readonly data: EvidenceEventData };
export type NarrativeFeedEvent = FeedEvent & { readonly data: NarrativeEventData };

export type Ack<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: ErrorBody };

export const joinMessage = z.object({ inspectionId: idSchema('inspection'), since: z.int().nonnegative().optional() });
export type JoinMessage = z.infer<typeof joinMessage>;
export const leaveMessage = z.object({ inspectionId: idSchema('inspection') });
export interface Joined {
  /** The newest position in the log; carried on, it is the next `since`. */
  readonly head: number;
  /** What happened after `since`, oldest first, as far as this reader may know; empty without `since`. */
  readonly events: readonly FeedEvent[];
  /** True when more happened than `catchUpLimit`: load the page anew. */
  readonly tooFarBehind: boolean;
}

export interface Presence { readonly inspectionId: string; readonly here: readonly { readonly agencyId: string; readonly people: number }[] }

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64');
/** `format` is `narrativeDocument.format` as the page knows it; pages from before there were formats name none. */
export const openSectionMessage = z.object({ sectionId: idSchema('section'), stateVector: base64.max(1_000_000), format: z.int().default(1) });
export type OpenSectionMessage = z.input<typeof openSectionMessage>;
export interface SectionOpened {
  /** What the reader's state vector lacks, a Yjs update in base64. */
  readonly update: string;
  /** What the server has: the reader answers with what it lacks. */
  readonly stateVector: string;
  readonly canWrite: boolean;
}
export const sectionUpdateMessage = z.object({ sectionId: idSchema('section'), update: base64.max(socketMessageBytes) });
export type SectionUpdateMessage = z.infer<typeof sectionUpdateMessage>;
/** The edit is in PostgreSQL: only now may the page say Saved. */
export interface UpdateStored { readonly storedAt: string }
export const closeSectionMessage = z.object({ sectionId: idSchema('section') });

const relativePosition = z.record(z.string(), z.unknown());
export const caretMessage = z.object({
  sectionId: idSchema('section'),
  clientId: z.int().nonnegative(),
  cursor: z.object({ anchor: relativePosition, head: relativePosition }).nullable(),
  /** It has come to rest: this place reaches everybody, where one that moves on may be left out for a connection that is busy. */
  rests: z.boolean().optional(),
});
export type CaretMessage = z.infer<typeof caretMessage>;
/** A colleague's caret; the server says whose it is, the browser cannot. */
export interface Caret extends Omit<CaretMessage, 'rests'> { readonly user: { readonly id: string; readonly name: string; readonly agencyId: string } }

export const sectionsHereMessage = z.object({ inspectionId: idSchema('inspection') });
/** Who has which section of a narrative open; told to inspectors alone. */
export interface SectionsHere {
  readonly inspectionId: string;
  readonly sections: readonly { readonly sectionId: string; readonly people: readonly Caret['user'][] }[];
  /** Nobody is in a section that is not named. Otherwise the others are as they were. */
  readonly isWhole: boolean;
}

type Reply<T> = (ack: Ack<T>) => void;
export interface ClientToServer {
  'inspection:join': (message: JoinMessage, reply: Reply<Joined>) => void;
  'inspection:leave': (message: { inspectionId: string }, reply: Reply<object>) => void;
  'narrative:open': (message: OpenSectionMessage, reply: Reply<SectionOpened>) => void;
  'narrative:update': (message: SectionUpdateMessage, reply: Reply<UpdateStored>) => void;
  'narrative:caret': (message: CaretMessage) => void;
  'narrative:here': (message: { inspectionId: string }, reply: Reply<Pick<SectionsHere, 'sections'>>) => void;
  'narrative:close': (message: { sectionId: string }, reply: Reply<object>) => void;
}
export interface ServerToClient {
  feed: (event: FeedEvent) => void;
  presence: (presence: Presence) => void;
  /** The reader's rights on an inspection changed: load it anew, or leave it. */
  access: (change: { readonly inspectionId: string; readonly ended: boolean }) => void;
  /** Edits that colleagues made, each a Yjs update in base64, already stored. */
  'narrative:updates': (message: { readonly sectionId: string; readonly updates: readonly string[] }) => void;
  'narrative:here': (here: SectionsHere) => void;
  'narrative:caret': (caret: Caret) => void;
  'narrative:caret-gone': (message: { readonly sectionId: string; readonly clientId: number }) => void;
  /** Whether the reader may go on writing. */
  'narrative:access': (message: { readonly sectionId: string; readonly canWrite: boolean }) => void;
}
