import type { JSX } from 'react';
import { useState } from 'react';
import { ErrorPanel } from '../../../ui/index.ts';
import { addressOf } from '../list/file-address.ts';
import type { PreviewedFile } from './preview-words.ts';

export interface RecordingPlayerProps {
  readonly kind: 'SOUND' | 'VIDEO';
  readonly file: PreviewedFile;
}

/**
 * A recording in the browser's own player, which works by keyboard. It begins when the listener says so. The player asks for parts of the file as
 * it needs them, and each part is asked of the rules anew.
 */
export function RecordingPlayer({ kind, file: { id, name, addedBy } }: RecordingPlayerProps): JSX.Element {
  const [isFailed, setFailed] = useState(false);
  if (isFailed) return <ErrorPanel title="The recording cannot be played here" happened="The file may be damaged, of a kind that this browser does not play, or no longer there." remedy="Download it to open it on your device." />;
  const player = { src: addressOf(id), controls: true, preload: 'metadata', onError: () => setFailed(true) } as const;
  const note = `captions-${id}`;
  return (
    <>
      {/* A recording comes as it was made: captions cannot be shown that nobody wrote, and the note says so. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      {kind === 'SOUND' ? <audio {...player} aria-label={`Recording ${name}`} aria-describedby={note} /> : <video {...player} playsInline aria-label={`Recording ${name}`} aria-describedby={note} />}
      <p className="govuk-body-s ji-file__state" id={note}>{`This recording has no captions. If you need its words in writing, ask ${addedBy.name}, who added it.`}</p>
    </>
  );
}
