import { sizeInWords } from '@joint/shared';
import type { JSX } from 'react';
import type { FileOfEvidenceFragment } from '../../../generated/graphql.ts';
import { countOf, Details, formatInstant } from '../../../ui/index.ts';

/** The record of what was taken away: the content is gone, that it was there is not. */
export function RemovedFiles({ files }: { readonly files: readonly FileOfEvidenceFragment[] }): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <Details summary={countOf(files.length, 'removed file')}>
      <ul className="govuk-list govuk-list--spaced">
        {files.map(({ id, name, size, scan, removedAt, removedBy }) => (
          <li key={id}>
            {`${name}, ${sizeInWords(size)}. `}
            {scan === 'INFECTED' ? 'A virus was found in it, and it was taken away' : `Removed by ${removedBy?.name ?? 'the service'}`}
            {removedAt && ` on ${formatInstant(removedAt)}`}
          </li>
        ))}
      </ul>
    </Details>
  );
}
