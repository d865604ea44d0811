import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { announce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { AgencyChip, BackLink, Button, ButtonGroup, ButtonLink, formatDate, InsetText, NoticeBox, PageLayout, TwoThirds, WarningText } from '../../ui/index.ts';
import { LineAbsent } from './LineAbsent.tsx';
import { LineEvidence } from './LineEvidence.tsx';
import { LineStatements } from './LineStatements.tsx';
import { LineRequests } from './LineRequests.tsx';
import { LineStateTag } from './LineStateTag.tsx';
import { reopenLineMutation } from './lines.operations.ts';
import './lines.scss';
import { useAttaching } from './use-attaching.ts';
import { useLine } from './use-line.ts';

/** One question: why it is asked, what speaks to it by agency, what is missing, and what was concluded. */
export function LinePage(): JSX.Element {
  const { lineId = '' } = useParams();
  const { id } = useInspection();
  const state = useLine(lineId);
  const { line } = state;
  const [reopen, { loading: isReopening }] = useMutation(reopenLineMutation);
  const [failed, setFailed] = useState<string | null>(null);
  const attaching = useAttaching();
  usePageTitle(line?.question ?? 'Line of enquiry');

  const back = <BackLink to={paths.lines(id)}>Back to lines of enquiry</BackLink>;
  if (!line) return <PageLayout before={back}><LineAbsent {...state} /></PageLayout>;
  const openAgain = (): void => {
    reopen({ variables: { input: { lineId, expectedVersion: line.version } } }).then(() => announce('It is open again'), (error: unknown) => {
      setFailed(toErrorBody(error).message);
      void state.refetch().catch(() => undefined);
    });
  };
  const problem = failed ?? attaching.problem;
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <Flash />
        {problem && <WarningText>{problem}</WarningText>}
        <h1 className="govuk-heading-l ji-line-question">{line.question} <LineStateTag state={line.state} /></h1>
        {line.state === 'CLOSED' && line.closedAt && (
          <InsetText>
            <strong>What was found</strong>
            <p className="govuk-body ji-line-words">{line.conclusion}</p>
            <p className="govuk-body-s">Closed on {formatDate(line.closedAt)}</p>
          </InsetText>
        )}
        {line.reason && (
          <>
            <h2 className="govuk-heading-m">Why it is asked</h2>
            <p className="govuk-body ji-line-words">{line.reason}</p>
          </>
        )}
        {line.state === 'OPEN' && line.conclusion && <p className="govuk-body-s ji-line-words">Found before it was reopened: {line.conclusion}</p>}
        <ButtonGroup>
          {line.abilities.attach && <ButtonLink to={paths.attachToLine(id, lineId)}>Attach evidence, requests or statements</ButtonLink>}
          {line.abilities.revise && <ButtonLink tone="secondary" to={paths.editLine(id, lineId)}>Change</ButtonLink>}
          {line.abilities.close && <ButtonLink tone="secondary" to={paths.closeLine(id, lineId)}>Close</ButtonLink>}
          {line.abilities.reopen && <Button tone="secondary" busy={isReopening} onClick={openAgain}>Reopen</Button>}
        </ButtonGroup>
        {line.state === 'OPEN' && line.missing.length > 0 && (
          <NoticeBox>
            <strong>Still missing.</strong> No evidence is attached from:
            <ul className="ji-line-missing">{line.missing.map((agency) => <li key={agency.id}><AgencyChip agency={agency} size="s" fill="outline" /></li>)}</ul>
          </NoticeBox>
        )}
        <h2 className="govuk-heading-m">Evidence</h2>
        <LineEvidence line={line} onDetach={attaching.detach} />
        <h2 className="govuk-heading-m">Requests</h2>
        <LineRequests line={line} onDetach={attaching.detach} />
        <h2 className="govuk-heading-m">Statements</h2>
        <LineStatements line={line} onDetach={attaching.detach} />
        <p className="govuk-body-s">Opened by {line.openedBy.name}</p>
      </TwoThirds>
    </PageLayout>
  );
}
