import type { JSX } from 'react';
import { formatInstant, formatTime, InsetText } from '../../../ui/index.ts';
import type { OpenPiece, PieceNews } from './use-piece.ts';

const verbs: Readonly<Record<string, string>> = { 'evidence.submitted': 'Submitted', 'evidence.withdrawn': 'Withdrawn', 'evidence.handed-in': 'Handed in', 'evidence.given-back': 'Given back' };

/** What a colleague did while the page was open: "Changed by Amara Lindqvist at 14:32". */
export const newsInWords = ({ type, by, at }: PieceNews): string => `${verbs[type] ?? 'Changed'}${by ? ` by ${by}` : ''} at ${formatTime(at)}, just now`;

const draftInWords = ({ agency, awaitingReleaseSince }: OpenPiece): string =>
  awaitingReleaseSince
    ? `It was handed in ${formatInstant(awaitingReleaseSince)}. Only ${agency.shortName} sees it, until a coordinator releases it.`
    : `It is a draft: only ${agency.shortName} sees it, until it is submitted.`;

/** What happened to the piece, above it: by somebody else meanwhile, or for good. */
export function PieceNotices({ piece, news }: { readonly piece: OpenPiece; readonly news: PieceNews | null }): JSX.Element {
  return (
    <>
      <div role="status">{news && <p className="ji-piece-news">{newsInWords(news)}</p>}</div>
      {piece.status === 'WITHDRAWN' && (
        <InsetText>
          <strong>It was withdrawn and no longer counts as evidence.</strong> The reason given: {piece.withdrawnReason}
        </InsetText>
      )}
      {piece.status === 'DRAFT' && <InsetText>{draftInWords(piece)}</InsetText>}
      {piece.releaseNote && <InsetText><strong>A coordinator gave it back.</strong> {piece.releaseNote}</InsetText>}
    </>
  );
}
