import type { EvidencePiece } from '../feed/evidence-piece.ts';

/** What the page says of a draft that was saved: kept, or handed in to the coordinator who releases it. */
export const savedDraftInWords = ({ awaitingReleaseSince }: Pick<EvidencePiece, 'awaitingReleaseSince'>): string =>
  awaitingReleaseSince ? 'Handed in. Your coordinator releases it to the inspection or gives it back.' : 'Draft saved on the server';
