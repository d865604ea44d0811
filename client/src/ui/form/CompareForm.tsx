import type { JSX } from 'react';
import { formatInstant } from '../format.ts';
import { Button } from './Button.tsx';
import { Form } from './Form.tsx';
import { Select } from './Select.tsx';

export interface CompareFormProps {
  /** Newest first; two at least. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** `from` the earlier, `to` the later. */
  readonly onCompare: (from: string, to: string) => void;
}

/** Numbered versions, as they are chosen from. */
export const numberedVersions = (entries: readonly { readonly version: number; readonly savedAt: string }[]): CompareFormProps['options'] =>
  entries.map(({ version, savedAt }) => ({ value: String(version), label: `Version ${version}, ${formatInstant(savedAt)}` }));

/** Chooses any two versions to compare; in whichever order they are chosen, the earlier one comes first. */
export function CompareForm({ options, onCompare }: CompareFormProps): JSX.Element {
  const compare = ({ one, other }: { readonly one: string; readonly other: string }) => {
    if (one === other) return [{ field: 'other', message: 'Choose two different versions' }];
    const [to = '', from = ''] = options.map(({ value }) => value).filter((value) => value === one || value === other);
    onCompare(from, to);
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
