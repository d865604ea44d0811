import type { JSX } from 'react';
import { formatTime, InsetText, NotificationBanner } from '../../../ui/index.ts';
import type { OpenPiece, PieceNews } from './use-piece.ts';

const doneWords = { drafted: 'Draft saved on the server', changed: 'Changes saved on the server', withdrawn: 'The evidence is withdrawn' } as const;
/** What the reader has just done to the piece, as the page before hands it on. */
export type Done = keyof typeof doneWords;
export const isDone = (value: unknown): value is Done => typeof value === 'string' && Object.hasOwn(doneWords, value);

const verbs: Readonly<Record<string, string>> = { 'evidence.submitted': 'Submitted', 'evidence.withdrawn': 'Withdrawn' };

/** What a colleague did while the page was open: "Changed by Amara Lindqvist at 14:32". */
export const newsInWords = ({ type, by, at }: PieceNews): string => `${verbs[type] ?? 'Changed'}${by ? ` by ${by}` : ''} at ${formatTime(at)}, just now`;

/** What happened to the piece, above it: by the reader, by somebody else meanwhile, or for good. */
export function PieceNotices({ piece, done, news }: { readonly piece: OpenPiece; readonly done: Done | null; readonly news: PieceNews | null }): JSX.Element {
  return (
    <>
      {done && !news && <NotificationBanner tone="success" heading={doneWords[done]} />}
      <div role="status">{news && <p className="ji-piece-news">{newsInWords(news)}</p>}</div>
      {piece.status === 'WITHDRAWN' && (
        <InsetText>
          <strong>It was withdrawn and no longer counts as evidence.</strong> The reason given: {piece.withdrawnReason}
        </InsetText>
      )}
      {piece.status === 'DRAFT' && <InsetText>{`It is a draft: only ${piece.agency.shortName} sees it, until it is submitted.`}</InsetText>}
    </>
  );
}
