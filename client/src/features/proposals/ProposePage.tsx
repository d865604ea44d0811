import { useMutation, useQuery } from '@apollo/client/react';
import { proposalLimits, proposeWordingInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ProposePage_StatementQuery } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { newId } from '../../platform/new-id.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { BackLink, Button, ButtonGroup, EmptyState, faultsOf, Form, InsetText, PageLayout, StatementFrame, TextArea, TextLink, TwoThirds } from '../../ui/index.ts';
import { EvidencePicker } from './EvidencePicker.tsx';
import { proposeMutation, statementQuery } from './proposals.operations.ts';
import './proposals.scss';

type Statement = ProposePage_StatementQuery['statementToProposeFor'];

/** Other words for one statement, from whoever reads it for an agency. */
export function ProposePage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  const [params] = useSearchParams();
  const [sectionId, statementId] = [params.get('section') ?? '', params.get('statement') ?? ''];
  usePageTitle(`Propose wording – ${title}`);
  const { data, error, refetch } = useQuery(statementQuery, { variables: { sectionId, statementId }, skip: !abilities.proposeWording, fetchPolicy: 'no-cache' });
  const statement = data?.statementToProposeFor;
  return (
    <PageLayout before={abilities.readNarrative && <BackLink to={`${paths.report(id)}#statement-${statementId}`}>Back to the report</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Propose wording</h1>
        {!abilities.proposeWording && <EmptyState title="You cannot propose wording now">People of the agencies propose wording for statements while the inspection is in the factual accuracy check.</EmptyState>}
        {abilities.proposeWording && !statement && <LoadState what="the statement" error={error} onRetry={refetch} />}
        {statement && <Propose key={statement.statementId} statement={statement} onStale={async () => (await refetch()).data?.statementToProposeFor} />}
      </TwoThirds>
    </PageLayout>
  );
}

interface ProposeProps {
  readonly statement: Statement;
  /** Loads the statement anew. */
  readonly onStale: () => Promise<Statement | undefined>;
}

function Propose({ statement, onStale }: ProposeProps): JSX.Element {
  const { id } = useInspection();
  // A form that was begun stays, with what is typed in it, though a colleague was quicker.
  const [isWriting] = useState(!statement.open);
  return (
    <>
      {!isWriting && <StatementFrame kind={statement.kind}><p>{statement.text}</p></StatementFrame>}
      {statement.open && <EmptyState title="Your agency has proposed wording for this statement already">The inspectors have not decided yet. An agency has one proposal at a time on a statement: <TextLink to={paths.proposal(id, statement.open.id)}>read it</TextLink>, and withdraw it if you want to propose other words.</EmptyState>}
      {isWriting && <ProposeForm statement={statement} onStale={onStale} />}
    </>
  );
}

function ProposeForm({ statement, onStale }: ProposeProps): JSX.Element {
  const { id: inspectionId } = useInspection();
  const { agency } = useViewer();
  const navigate = useNavigate();
  const [proposalId] = useState(newId);
  // What was read stands until the reader is told that it has changed.
  const [read, setRead] = useState(statement);
  const [propose] = useMutation(proposeMutation);

  const submit = async (values: { readonly words: string; readonly reason: string; readonly evidenceIds: readonly string[] }): Promise<readonly FieldFault[]> => {
    const { sectionId, statementId, wording } = read;
    const parsed = proposeWordingInput.safeParse({ proposalId, sectionId, statementId, wording, ...values, evidenceIds: [...values.evidenceIds] });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await propose({ variables: { input: parsed.data } });
    } catch (error) {
      const { code, message, remedy } = toErrorBody(error);
      if (code !== 'CONFLICT') return toFaults(error);
      const now = await onStale().catch(() => undefined);
      if (now) setRead(now);
      return [{ field: '', message: [message, remedy].filter(Boolean).join('. ') }];
    }
    await navigate(paths.proposal(inspectionId, proposalId), flash('Your proposal is with the inspectors'));
    return [];
  };
  return (
    <>
      <StatementFrame kind={read.kind}><p>{read.text}</p></StatementFrame>
      <InsetText>The inspectors and people of {agency.name} read your proposal. Other agencies and the board do not. If it is accepted, your words take the place of these, and inspectors and your agency go on seeing whose they are.</InsetText>
      <Form initialValues={{ words: statement.text, reason: '', evidenceIds: [] as readonly string[] }} onSubmit={submit}>
        <TextArea name="words" label="The statement in your words" hint="Change only what has to be changed. Name nobody, and no child but by reference" limit={proposalLimits.words} rows={7} />
        <TextArea name="reason" label="Why it should say so" limit={proposalLimits.reason} rows={4} />
        <EvidencePicker name="evidenceIds" />
        <ButtonGroup>
          <Button type="submit" busyLabel="Sending">Send the proposal</Button>
          <TextLink to={`${paths.report(inspectionId)}#statement-${read.statementId}`}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
