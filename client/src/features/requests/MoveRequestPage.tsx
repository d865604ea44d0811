import type { FieldFault } from '@joint/shared';
import { requestLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RequestWholeFragment } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Button, ButtonGroup, countOf, Form, InsetText, PageLayout, TextArea, TextLink, TwoThirds } from '../../ui/index.ts';
import { RequestAbsent } from './page/RequestAbsent.tsx';
import { useMoveRequest } from './page/use-move-request.ts';
import './requests.scss';
import { useRequest } from './use-request.ts';

type Move = RequestWholeFragment['moves'][number];

/** What each move says when it is done, and what its words are. */
const said: Readonly<Record<string, { readonly done: string; readonly label: string; readonly hint: string }>> = {
  ANSWER: { done: 'Your answer is sent', label: 'What do you say with it? (optional where evidence is attached)', hint: 'For example, what you do not hold, and who might' },
  RETURN: { done: 'The request is returned', label: 'What is missing?', hint: 'The agency reads this and answers again' },
  CANCEL: { done: 'The request is cancelled', label: 'Why do you cancel it?', hint: 'The agency reads this where it was sent' },
};

/** Asks for the words that come with a move, and says what it changes. */
export function MoveRequestPage(): JSX.Element {
  const { requestId = '', action = '' } = useParams();
  const { id } = useInspection();
  const held = useRequest(requestId);
  const { request } = held;
  const move = request?.moves.find((candidate) => candidate.action === action.toUpperCase() && candidate.words !== 'NONE');
  usePageTitle(move?.label ?? 'Request for evidence: cannot be done');
  const before = <BackLink to={paths.request(id, requestId)}>Back to the request</BackLink>;
  if (!request) return <PageLayout before={before}><RequestAbsent {...held} /></PageLayout>;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        {move ? <MoveForm key={move.action} request={request} move={move} /> : (
          <>
            <h1 className="govuk-heading-l">This cannot be done now</h1>
            <p className="govuk-body" role="alert">The request has moved on, or it is not yours to move. <TextLink to={paths.request(id, requestId)}>See where it stands</TextLink></p>
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}

function MoveForm({ request, move }: { readonly request: RequestWholeFragment; readonly move: Move }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const go = useMoveRequest(request);
  const back = paths.request(id, request.id);
  const words = said[move.action];
  const attached = request.answers.filter(({ status }) => status === 'SUBMITTED').length;
  const isCancel = move.action === 'CANCEL';

  const submit = async ({ words: typed }: { readonly words: string }): Promise<readonly FieldFault[]> => {
    const faults = await go(move.action, typed);
    if (faults.length === 0) await navigate(back, { replace: true, ...flash(words?.done ?? 'Done') });
    return faults;
  };
  return (
    <>
      <h1 className="govuk-heading-l">{move.label}: {request.title}</h1>
      <InsetText>{move.effect}</InsetText>
      {move.action === 'ANSWER' && <p className="govuk-body">{attached > 0 ? `${countOf(attached, 'piece')} of evidence ${attached === 1 ? 'is' : 'are'} attached.` : 'No submitted evidence is attached. Say in words what your answer is, or go back and attach some.'}</p>}
      <Form initialValues={{ words: '' }} onSubmit={submit}>
        <TextArea name="words" label={words?.label ?? 'Reason'} hint={words?.hint} limit={requestLimits.reason} rows={4} />
        <ButtonGroup>
          <Button type="submit" tone={isCancel ? 'warning' : 'primary'} busyLabel="Saving">{move.label}</Button>
          <TextLink to={back}>{isCancel ? 'Keep the request' : 'Not now'}</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
