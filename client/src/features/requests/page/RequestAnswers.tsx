import { useApolloClient } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { toErrorBody } from '../../../platform/errors.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { ButtonGroup, ButtonLink, countOf, InsetText, TextButton } from '../../../ui/index.ts';
import { EvidenceCard } from '../../evidence/index.ts';
import { ReusableEvidence } from '../../reuse/index.ts';
import { attachToRequest, newEvidenceFor } from '../request-paths.ts';
import { detachMutation } from '../requests.operations.ts';

const citedInWords = (cited: number, all: number): string => (cited === 0 ? 'None of it is cited in the narrative yet.' : `${cited} of ${countOf(all, 'piece')} ${cited === 1 ? 'is' : 'are'} cited in the narrative.`);

/** The evidence attached as the answer, how much of it the narrative cites, and the ways to attach more. */
export function RequestAnswers({ request }: { readonly request: RequestWholeFragment }): JSX.Element {
  const { id: inspectionId, abilities } = useInspection();
  const client = useApolloClient();
  const [fault, setFault] = useState('');
  const { id, answers, words, state } = request;
  const cited = answers.filter(({ citations }) => citations.length > 0).length;
  const said = words !== '' && (state === 'ANSWERED' || state === 'ACCEPTED');

  const detach = (evidenceId: string): void => {
    setFault('');
    client.mutate({ mutation: detachMutation, variables: { input: { requestId: id, evidenceId } } }).catch((error: unknown) => setFault(`${toErrorBody(error).message}. ${toErrorBody(error).remedy ?? ''}`));
  };
  return (
    <>
      <h2 className="govuk-heading-m">Answer</h2>
      {said && <InsetText>{words}</InsetText>}
      {answers.length === 0 && !said && <p className="govuk-body">No evidence is attached yet.</p>}
      {answers.length > 0 && abilities.readNarrative && <p className="govuk-body">{citedInWords(cited, answers.length)}</p>}
      <div role="alert">{fault && <p className="govuk-error-message">{fault}</p>}</div>
      {answers.length > 0 && (
        <ul className="ji-request-plain">
          {answers.map((piece) => (
            <li key={piece.id}>
              <EvidenceCard evidence={piece} actions={request.abilities.attach && <TextButton onClick={() => detach(piece.id)} about={`“${piece.title}” off the request`}>Take off</TextButton>} />
            </li>
          ))}
        </ul>
      )}
      {request.abilities.attach && <ReusableEvidence requestId={id} />}
      {request.abilities.attach && (
        <ButtonGroup>
          <ButtonLink to={newEvidenceFor(inspectionId, id)} tone="secondary">Answer with new evidence</ButtonLink>
          <ButtonLink to={attachToRequest(inspectionId, id)} tone="secondary">Choose evidence already given</ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}
