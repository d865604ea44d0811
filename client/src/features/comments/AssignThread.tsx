import type { JSX } from 'react';
import { useState } from 'react';
import { useHoldsRow } from '../../platform/held-rows.tsx';
import { Button, Select } from '../../ui/index.ts';
import type { Person, Thread } from './use-threads.ts';

export interface AssignThreadProps {
  readonly thread: Thread;
  readonly people: readonly Person[];
  readonly isBusy: boolean;
  /** Whether it went well. */
  readonly onAssign: (userId: string | null) => Promise<boolean>;
}

/** Who sees to a thread. What is chosen is saved by the button: the arrow keys alone give it to nobody. */
export function AssignThread({ thread: { id, assignee }, people, isBusy, onAssign }: AssignThreadProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  useHoldsRow(chosen !== null);
  const save = async (): Promise<void> => {
    if (chosen === null || (await onAssign(chosen || null))) setChosen(null);
  };
  return (
    <div className="ji-thread__assign">
      <Select name={`assignee-${id}`} label="Who sees to it" emptyLabel="Nobody yet" options={people.map((person) => ({ value: person.id, label: person.name }))} value={chosen ?? assignee?.id ?? ''} onChange={setChosen} />
      <Button tone="secondary" busy={isBusy} onClick={() => void save()}>Save<span className="govuk-visually-hidden"> who sees to it</span></Button>
    </div>
  );
}
