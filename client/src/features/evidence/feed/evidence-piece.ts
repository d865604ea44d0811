import type { EvidenceEventData, EvidenceMessage, FeedEvent } from '@joint/shared';
import type { EvidencePieceFragment } from '../../../generated/graphql.ts';

/** One contribution as this reader may see it. */
export type EvidencePiece = EvidencePieceFragment;
export type EvidenceAgency = EvidencePiece['agency'];

/** A change that reached this reader: the piece as it is now, or that it is no longer theirs to see. */
export type EvidenceChange = { readonly message: EvidenceMessage } | { readonly goneId: string };

/** The evidence change that an event of the feed carries, or null for every other event. */
export function changeOf(event: FeedEvent): EvidenceChange | null {
  if (!event.type.startsWith('evidence.')) return null;
  const data = event.data as EvidenceEventData;
  return 'evidence' in data ? { message: data.evidence } : { goneId: data.evidenceId };
}

/** What is needed to make a piece of a message, which names its agency by id alone. */
export interface PieceSurroundings {
  readonly inspectionId: string;
  readonly agencies: readonly EvidenceAgency[];
  /** The inspection's ability of this reader. */
  readonly writeNarrative: boolean;
}

/**
 * A message as a piece; null when its agency joined after this page was loaded. A message says nothing of rights: what a reader who may
 * write can see and what stands can be cited, and the right to change it comes from the server when the piece is opened.
 */
export function pieceOf(message: EvidenceMessage, { inspectionId, agencies, writeNarrative }: PieceSurroundings, known?: EvidencePiece): EvidencePiece | null {
  const { agencyId, criterionIds, author, ...content } = message;
  const agency = agencies.find(({ id }) => id === agencyId);
  if (!agency) return null;
  const stands = message.status !== 'WITHDRAWN';
  const abilities = {
    revise: stands && (known?.abilities.revise ?? false),
    withdraw: stands && (known?.abilities.withdraw ?? false),
    cite: writeNarrative && message.status === 'SUBMITTED',
  };
  return typed('Evidence', {
    ...content,
    inspectionId,
    criterionIds: [...criterionIds],
    author: typed('User', { ...author }),
    agency: typed('Agency', { ...agency }),
    abilities: typed('EvidenceAbilities', abilities),
  });
}

/** With its name in the schema, by which the Apollo cache knows a record. */
const typed = <T extends object>(__typename: string, fields: T): T => ({ __typename, ...fields });
