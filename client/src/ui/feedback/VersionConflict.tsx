import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';
import { Button } from '../form/Button.tsx';
import { ButtonGroup } from '../form/ButtonGroup.tsx';
import type { FormOutcome } from '../form/Form.tsx';
import { Form } from '../form/Form.tsx';
import { Table } from '../content/Table.tsx';

export interface VersionConflictProps {
  /** What happened: "A colleague changed it first". */
  readonly title: string;
  /** 1 where it takes the place of the page; 2 within one. */
  readonly headingLevel?: 1 | 2;
  /** Who saved, as a column says it: "a colleague". */
  readonly savedBy: string;
  readonly rows: readonly { readonly field: string; readonly mine: string; readonly theirs: string }[];
  readonly onKeepMine: () => Promise<FormOutcome>;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved first: both versions side by side, and neither is lost until one is chosen. */
export function VersionConflict({ title, headingLevel = 1, savedBy, rows, onKeepMine, onTakeTheirs }: VersionConflictProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (heading.current) focusOnce(heading.current); }, []);
  const choose = async (_values: object, intent: string): Promise<FormOutcome> => {
    if (intent === 'mine') return onKeepMine();
    onTakeTheirs();
  };
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <Heading className={headingLevel === 1 ? 'govuk-heading-l' : 'govuk-heading-m'} ref={heading}>{title}</Heading>
      <p className="govuk-body">While you were writing, {savedBy} saved another version. Nothing is lost: choose which one to keep.</p>
      <Table
        caption="Both versions"
        captionHidden
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', label: 'Field', rowHeader: true, cell: ({ field }) => field },
          { key: 'theirs', label: `Saved by ${savedBy}`, cell: ({ theirs }) => theirs || 'Nothing' },
          { key: 'mine', label: 'Yours', cell: ({ mine }) => mine || 'Nothing' },
        ]}
      />
      <Form initialValues={{}} onSubmit={choose}>
        <ButtonGroup>
          <Button type="submit" intent="mine">Save mine</Button>
          <Button type="submit" intent="theirs" tone="secondary">Keep the other</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
