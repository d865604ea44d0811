import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { Button, ButtonGroup, Form, Table } from '../../ui/index.ts';

export interface LineWords {
  readonly question: string;
  readonly reason: string;
}
export interface LineConflictProps {
  readonly mine: LineWords;
  readonly theirs: LineWords;
  readonly onKeepMine: () => Promise<FormOutcome>;
  readonly onTakeTheirs: () => void;
}

/** A colleague saved first: both versions side by side, and neither is lost until one is chosen. */
export function LineConflict({ mine, theirs, onKeepMine, onTakeTheirs }: LineConflictProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (heading.current) focusOnce(heading.current); }, []);
  const choose = async (_values: object, intent: string): Promise<FormOutcome> => {
    if (intent === 'mine') return onKeepMine();
    onTakeTheirs();
  };
  return (
    <>
      <h1 className="govuk-heading-l" ref={heading}>A colleague changed it first</h1>
      <p className="govuk-body">While you were writing, another inspector saved another version. Nothing is lost: choose which one to keep.</p>
      <Table
        caption="Both versions"
        captionHidden
        rows={[{ field: 'Question', mine: mine.question, theirs: theirs.question }, { field: 'Why it is asked', mine: mine.reason, theirs: theirs.reason }]}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', label: 'Field', rowHeader: true, cell: ({ field }) => field },
          { key: 'theirs', label: 'Saved by a colleague', cell: (row) => row.theirs || 'Nothing' },
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
