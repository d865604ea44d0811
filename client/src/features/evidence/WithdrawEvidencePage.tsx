import { useApolloClient } from '@apollo/client/react';
import { evidenceLimits, withdrawEvidenceInput, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, countOf, faultsOf, Form, PageLayout, TextArea, TextLink, TwoThirds, WarningText } from '../../ui/index.ts';
import { withdrawEvidenceMutation } from './evidence.operations.ts';
import './evidence.scss';
import { PieceAbsent } from './page/PieceAbsent.tsx';
import { usePiece } from './page/use-piece.ts';

/** Asks before evidence is withdrawn: what it means, and the reason that will stay on the record. */
export function WithdrawEvidencePage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id } = useInspection();
  const client = useApolloClient();
  const navigate = useNavigate();
  const state = usePiece(evidenceId);
  const { piece } = state;
  usePageTitle('Withdraw evidence');
  const back = paths.evidence(id, evidenceId);
  const before = <BackLink to={back}>Back to this evidence</BackLink>;
  if (!piece) return <PageLayout before={before}><PieceAbsent {...state} /></PageLayout>;

  const withdraw = async ({ reason }: { readonly reason: string }): Promise<readonly FieldFault[]> => {
    const parsed = withdrawEvidenceInput.safeParse({ evidenceId, expectedVersion: piece.version, reason });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await client.mutate({ mutation: withdrawEvidenceMutation, variables: { input: parsed.data } });
    } catch (error) {
      const isChanged = toErrorBody(error).code === 'CONFLICT';
      if (isChanged) state.retry();
      return isChanged ? [{ field: '', message: 'It was changed while you wrote. Read it as it is now, then withdraw it again. Your reason is still here.' }] : toFaults(error);
    }
    await navigate(back, { replace: true, ...flash('The evidence is withdrawn') });
    return [];
  };
  const { citations, abilities } = piece;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{abilities.withdraw ? `Withdraw “${piece.title}”` : 'This evidence cannot be withdrawn'}</h1>
        {abilities.withdraw ? (
          <>
            <WarningText>It cannot be brought back. To give it again you have to add it anew.</WarningText>
            <ul className="govuk-list govuk-list--bullet">
              <li>The record stays: whoever sees it now still does, marked as withdrawn and with your reason.</li>
              <li>It no longer counts as evidence, and cannot be cited any more.</li>
              {citations.length > 0 && <li>{`${countOf(citations.length, 'statement cites', 'statements cite')} it. Inspectors see there that it was withdrawn.`}</li>}
            </ul>
            <Form initialValues={{ reason: '' }} onSubmit={withdraw}>
              <TextArea name="reason" label="Why do you withdraw it?" hint="Everyone who can see the evidence can read this" limit={evidenceLimits.reason} />
              <ButtonGroup>
                <Button type="submit" tone="warning" busyLabel="Withdrawing">Withdraw the evidence</Button>
                <TextLink to={back}>Cancel</TextLink>
              </ButtonGroup>
            </Form>
          </>
        ) : (
          <p className="govuk-body">Only submitted evidence can be withdrawn, by the agency that added it, while the inspection takes evidence.</p>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
