import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { Button, ButtonGroup, Form, Table } from '../../ui/index.ts';

export interface CaseConflictProps {
  readonly rows: readonly { readonly field: string; readonly mine: string; readonly theirs: string }[];
  readonly onKeepMine: () => Promise<FormOutcome>;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved first: both versions side by side, and neither is lost until one is chosen. */
export function CaseConflict({ rows, onKeepMine, onTakeTheirs }: CaseConflictProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (heading.current) focusOnce(heading.current); }, []);
  const choose = async (_values: object, intent: string): Promise<FormOutcome> => {
    if (intent === 'mine') return onKeepMine();
    onTakeTheirs();
  };
  return (
    <>
      <h2 className="govuk-heading-m" ref={heading}>Somebody saved another version first</h2>
      <p className="govuk-body">It was saved while you were writing. Nothing is lost: choose which one to keep.</p>
      <Table
        caption="Both versions"
        captionHidden
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', label: 'Question', rowHeader: true, cell: ({ field }) => field },
          { key: 'theirs', label: 'Saved by somebody else', cell: (row) => row.theirs || 'Nothing' },
          { key: 'mine', label: 'Yours', cell: (row) => row.mine || 'Nothing' },
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
