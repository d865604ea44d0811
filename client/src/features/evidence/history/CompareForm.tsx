import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { Button, Form, formatInstant, Select } from '../../../ui/index.ts';
import { compareVersions } from './history-paths.ts';
import type { HistoryEntry } from './use-history.ts';

export interface CompareFormProps {
  readonly inspectionId: string;
  readonly evidenceId: string;
  /** Newest first; two at least. */
  readonly entries: readonly HistoryEntry[];
}

/** Chooses any two versions to compare; in whichever order they are chosen, the earlier one comes first. */
export function CompareForm({ inspectionId, evidenceId, entries }: CompareFormProps): JSX.Element {
  const navigate = useNavigate();
  const options = entries.map(({ version, savedAt }) => ({ value: String(version), label: `Version ${version}, ${formatInstant(savedAt)}` }));
  const compare = ({ one, other }: { readonly one: string; readonly other: string }) => {
    if (one === other) return [{ field: 'other', message: 'Choose two different versions' }];
    const [from = 0, to = 0] = [Number(one), Number(other)].sort((a, b) => a - b);
    void navigate(compareVersions(inspectionId, evidenceId, from, to));
    return [];
  };
  return (
    <Form initialValues={{ one: options[1]?.value ?? '', other: options[0]?.value ?? '' }} onSubmit={compare} label="Compare two versions">
      <div className="ji-compare-form">
        <Select name="one" label="Compare version" options={options} />
        <Select name="other" label="With version" options={options} />
        <Button type="submit" tone="secondary">Compare</Button>
      </div>
    </Form>
  );
}
