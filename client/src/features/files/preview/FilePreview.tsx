import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { Loading, TextButton } from '../../../ui/index.ts';
import { addressOf } from '../list/file-address.ts';
import type { PreviewedFile, PreviewKind } from './preview-words.ts';
import { RecordingPlayer } from './RecordingPlayer.tsx';

const PdfPreview = lazy(async () => ({ default: (await import('./PdfPreview.tsx')).PdfPreview }));

export interface FilePreviewProps {
  readonly kind: PreviewKind;
  readonly file: PreviewedFile;
  readonly isDistressing: boolean;
}

/** A file as the page itself shows it. What belongs to distressing evidence stays shut until the reader asks once more, and nothing of it is loaded before. */
export function FilePreview({ kind, file, isDistressing }: FilePreviewProps): JSX.Element {
  const [isWanted, setWanted] = useState(!isDistressing);
  const { id, name } = file;
  return (
    <div className="ji-file__preview">
      {!isWanted && (
        <p className="govuk-body" role="alert">
          This belongs to evidence that is marked as distressing. It may be hard to see or hear. <TextButton onClick={() => setWanted(true)} about={name}>Open it</TextButton>
        </p>
      )}
      {isWanted && kind === 'IMAGE' && <img src={addressOf(id)} alt={`Preview of ${name}`} />}
      {isWanted && kind === 'PDF' && <Suspense fallback={<Loading what="the preview" />}><PdfPreview address={addressOf(id)} name={name} /></Suspense>}
      {isWanted && (kind === 'SOUND' || kind === 'VIDEO') && <RecordingPlayer kind={kind} file={file} />}
    </div>
  );
}
