import type { JSX } from 'react';
import type { FileComingState } from '../../../generated/graphql.ts';
import { Tag } from '../../../ui/index.ts';

export interface ComingFileProps {
  readonly file: { readonly name: string; readonly state: FileComingState };
}

const said: Readonly<Record<FileComingState, string>> = {
  COMING: 'It is being copied from the earlier evidence. This page shows it by itself when it is here.',
  GONE: 'It was removed from the earlier evidence before it could be copied. Attach your own copy if it is needed here.',
  NO_ROOM: 'There are as many files here as there may be. Remove one, and attach your own copy if it is needed here.',
};

/** A file that was chosen to come along when the evidence was taken over, and is not here. */
export const ComingFile = ({ file: { name, state } }: ComingFileProps): JSX.Element => (
  <li className="ji-file">
    <p className="ji-file__name">{name}</p>
    <p className="govuk-body-s ji-file__state">{state === 'COMING' ? <Tag colour="blue">Coming along</Tag> : <Tag colour="yellow">Not here</Tag>} {said[state]}</p>
  </li>
);
