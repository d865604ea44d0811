import type { JSX } from 'react';
import { sizeInWords } from '@joint/shared';
import { TextButton } from '../../../ui/index.ts';
import type { UploadItem, UploadQueue } from './upload-queue.ts';

const percentOf = ({ sent, size }: UploadItem): number => (size === 0 ? 0 : Math.floor((sent / size) * 100));

/** Where it stands, in words. */
export function uploadInWords(item: UploadItem): string {
  switch (item.status.is) {
    case 'waiting':
      return 'Waiting for its turn';
    case 'uploading':
      return `Uploading: ${percentOf(item)}%`;
    case 'paused':
      return `Paused at ${percentOf(item)}%`;
    case 'cut-off':
      return `No connection: stopped at ${percentOf(item)}%. It goes on by itself when the connection is back.`;
    case 'checking':
      return 'Uploaded. Being checked';
    case 'failed':
      return item.status.fault;
  }
}

/** One file on its way, and what can be done about it. */
export function UploadRow({ item, queue }: { readonly item: UploadItem; readonly queue: UploadQueue }): JSX.Element {
  const { key, name, size, status } = item;
  const isFailed = status.is === 'failed';
  const canResume = status.is === 'paused' || status.is === 'cut-off' || (isFailed && status.canRetry);
  return (
    <li className="ji-file">
      <p className="ji-file__name">{name} <span className="ji-file__size">{sizeInWords(size)}</span></p>
      {isFailed ? (
        <p className="govuk-error-message ji-file__fault"><span className="govuk-visually-hidden">Error:</span> {uploadInWords(item)}</p>
      ) : (
        <>
          <progress className="ji-file__progress" max={100} value={percentOf(item)} aria-label={`Upload of ${name}`} />
          <p className="govuk-body-s ji-file__state">{uploadInWords(item)}</p>
        </>
      )}
      <p className="ji-file__acts">
        {status.is === 'uploading' && <TextButton onClick={() => queue.pause(key)} about={name}>Pause</TextButton>}
        {canResume && <TextButton onClick={() => queue.resume(key)} about={name}>{isFailed ? 'Try again' : 'Resume'}</TextButton>}
        {status.is !== 'checking' && <TextButton onClick={() => queue.cancel(key)} about={name}>{isFailed ? 'Remove from this list' : 'Cancel'}</TextButton>}
      </p>
    </li>
  );
}
