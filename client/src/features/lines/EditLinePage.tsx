import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { reviseLineInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { currentOf, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { BackLink, Button, ButtonGroup, faultsOf, Form, PageLayout, TextLink, TwoThirds, VersionConflict } from '../../ui/index.ts';
import { LineAbsent } from './LineAbsent.tsx';
import { LineFields } from './LineFields.tsx';
import { reviseLineMutation } from './lines.operations.ts';
import { useLine, type Line } from './use-line.ts';

interface LineWords { readonly question: string; readonly reason: string }
const current = z.object({ version: z.number(), question: z.string(), reason: z.string() });

/** Changes the words of a line. Where a colleague changed them first, both versions are shown and one is chosen. */
export function EditLinePage(): JSX.Element {
  const { lineId = '' } = useParams();
  const { id } = useInspection();
  const state = useLine(lineId);
  usePageTitle('Change the line of enquiry');
  const { line } = state;
  return (
    <PageLayout before={<BackLink to={paths.line(id, lineId)}>Back to this line of enquiry</BackLink>}>
      <TwoThirds>
        {!line && <LineAbsent {...state} />}
        {line && <LineEditor line={line} />}
      </TwoThirds>
    </PageLayout>
  );
}

function LineEditor({ line }: { readonly line: Line }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [revise] = useMutation(reviseLineMutation);
  // What the editor saw when they began: a change that comes in meanwhile must not pass for theirs.
  const [seen] = useState({ question: line.question, reason: line.reason, version: line.version });
  const [conflict, setConflict] = useState<{ readonly mine: LineWords; readonly theirs: z.infer<typeof current> } | null>(null);
  const back = paths.line(id, line.id);

  const save = async (words: LineWords, expectedVersion: number): Promise<FormOutcome> => {
    const parsed = reviseLineInput.safeParse({ lineId: line.id, expectedVersion, ...words });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await revise({ variables: { input: parsed.data } });
    } catch (error) {
      const theirs = current.safeParse(currentOf(error));
      if (!theirs.success) return toFaults(error);
      setConflict({ mine: words, theirs: theirs.data });
      return;
    }
    await navigate(back, flash('The line of enquiry is saved'));
  };

  if (conflict) {
    const { mine, theirs } = conflict;
    return (
      <VersionConflict
        title="A colleague changed it first"
        savedBy="a colleague"
        rows={[{ field: 'Question', mine: mine.question, theirs: theirs.question }, { field: 'Why it is asked', mine: mine.reason, theirs: theirs.reason }]}
        onKeepMine={() => save(mine, theirs.version)}
        onTakeTheirs={() => void navigate(back, flash('The other version was kept'))}
      />
    );
  }
  return (
    <>
      <h1 className="govuk-heading-l">Change the line of enquiry</h1>
      {line.abilities.revise ? (
        <Form initialValues={{ question: seen.question, reason: seen.reason }} onSubmit={(words) => save(words, seen.version)}>
          <LineFields />
          <ButtonGroup>
            <Button type="submit" busyLabel="Saving">Save</Button>
            <TextLink to={back}>Cancel</TextLink>
          </ButtonGroup>
        </Form>
      ) : <p className="govuk-body">{line.state === 'CLOSED' ? 'It is closed. Reopen it to change it.' : 'Lines of enquiry can no longer be changed.'}</p>}
    </>
  );
}
