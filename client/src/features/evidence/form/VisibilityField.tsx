import { evidenceVisibilities, evidenceVisibilityLabels } from '@joint/shared';
import type { JSX } from 'react';
import { Radios } from '../../../ui/index.ts';
import { laterInWords, reachInWords } from '../reach/reach-words.ts';
import { ReadersList } from '../reach/ReadersList.tsx';
import { useReach } from '../reach/use-reach.ts';

export interface VisibilityFieldProps {
  /** Who added the piece, as the list of readers names them: "you". */
  readonly author: string;
  /** The piece that is changed; null for a new one. */
  readonly pieceId: string | null;
}

/** Who may see it, in plain words and by name. */
export function VisibilityField({ author, pieceId }: VisibilityFieldProps): JSX.Element {
  const reach = useReach(pieceId);
  const options = evidenceVisibilities.map((visibility) => {
    const [value, label] = [visibility, evidenceVisibilityLabels[visibility]];
    const reached = reach.find((entry) => entry.visibility === visibility);
    if (!reached) return { value, label };
    const hint = [reachInWords(reached, author), ...laterInWords(reached)].map((words) => `${words}.`).join(' ');
    return { value, label, hint, more: <ReadersList reach={reached} about={label} /> };
  });
  return <Radios name="visibility" label="Who may see it?" hint="A draft is seen by your agency only, whatever you choose" options={options} />;
}
