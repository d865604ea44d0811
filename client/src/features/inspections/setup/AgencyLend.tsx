import type { JSX } from 'react';
import { useState } from 'react';
import { Button, Details, Select } from '../../../ui/index.ts';
import { useSetup } from './setup-context.ts';
import { offeredAgencyIds } from './setup-draft.ts';

/** Offers the people of an agency that does not take part: a board member or an observer may come from anywhere. */
export function AgencyLend(): JSX.Element | null {
  const { draft, change, agencies } = useSetup();
  const [chosen, choose] = useState('');
  const offered = offeredAgencyIds(draft);
  const others = agencies.filter(({ id }) => !offered.includes(id));
  if (others.length === 0) return null;

  const add = (): void => {
    if (chosen === '') return;
    change({ otherAgencyIds: [...draft.otherAgencyIds, chosen] });
    choose('');
  };
  return (
    <Details summary="Board members and observers of other agencies">
      <Select name="lend" label="Agency" emptyLabel="Choose an agency" value={chosen} onChange={choose} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      <Button tone="secondary" onClick={add}>Show its people</Button>
    </Details>
  );
}
