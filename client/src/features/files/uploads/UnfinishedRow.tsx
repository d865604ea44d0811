import type { JSX } from 'react';
import { sizeInWords } from '@joint/shared';
import { formatInstant, TextButton } from '../../../ui/index.ts';

export interface Unfinished {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly startedAt: string;
}

/** An upload of the reader's own that this page does not have the file of, as after a reload. */
export function UnfinishedRow({ upload, onGiveUp }: { readonly upload: Unfinished; readonly onGiveUp: () => void }): JSX.Element {
  const { name, size, startedAt } = upload;
  return (
    <li className="ji-file">
      <p className="ji-file__name">{name} <span className="ji-file__size">{sizeInWords(size)}</span></p>
      <p className="govuk-body-s ji-file__state">{`Not finished. You began this upload on ${formatInstant(startedAt)}. Choose the same file again: it goes on where it stopped.`}</p>
      <p className="ji-file__acts"><TextButton onClick={onGiveUp} about={`the upload of ${name}`}>Cancel</TextButton></p>
    </li>
  );
}
