import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { focusOnce } from '../../../platform/route-focus.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, Form, Table } from '../../../ui/index.ts';

export interface InspectionName {
  readonly title: string;
  readonly areaName: string;
}

export interface EditConflictProps {
  readonly mine: InspectionName;
  readonly theirs: InspectionName;
  readonly onKeepMine: () => Promise<FormOutcome>;
  readonly onTakeTheirs: () => void;
}

/** Somebody saved first: both versions side by side, and neither is lost until one is chosen. */
export function EditConflict({ mine, theirs, onKeepMine, onTakeTheirs }: EditConflictProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (heading.current) focusOnce(heading.current); }, []);
  const choose = async (_values: object, intent: string): Promise<FormOutcome> => {
    if (intent === 'mine') return onKeepMine();
    onTakeTheirs();
  };
  return (
    <>
      <h1 className="govuk-heading-l" ref={heading}>Somebody changed it first</h1>
      <p className="govuk-body">While you were writing, somebody else saved another version. Nothing is lost: choose which one to keep.</p>
      <Table
        caption="Both versions"
        captionHidden
        rows={[
          { field: 'Title', mine: mine.title, theirs: theirs.title },
          { field: 'Local area', mine: mine.areaName, theirs: theirs.areaName },
        ]}
        rowKey={({ field }) => field}
        columns={[
          { key: 'field', label: 'Field', rowHeader: true, cell: ({ field }) => field },
          { key: 'theirs', label: 'Saved by somebody else', cell: (row) => row.theirs },
          { key: 'mine', label: 'Yours', cell: (row) => row.mine },
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
