import type { JSX } from 'react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, ButtonLink, PageLayout, TextField, TwoThirds, WarningText } from '../../ui/index.ts';
import { AttachEvidence } from './AttachEvidence.tsx';
import { AttachRequests } from './AttachRequests.tsx';
import { AttachStatements } from './AttachStatements.tsx';
import { LineAbsent } from './LineAbsent.tsx';
import './lines.scss';
import { useAttaching } from './use-attaching.ts';
import { useLine } from './use-line.ts';

/** Finds evidence, requests and statements by their words and attaches them, one press each. */
export function AttachPage(): JSX.Element {
  const { lineId = '' } = useParams();
  const { id } = useInspection();
  const state = useLine(lineId);
  const { line } = state;
  const [words, setWords] = useState('');
  const attaching = useAttaching();
  usePageTitle('Attach to the line of enquiry');
  const back = paths.line(id, lineId);
  const before = <BackLink to={back}>Back to this line of enquiry</BackLink>;
  if (!line) return <PageLayout before={before}><LineAbsent {...state} /></PageLayout>;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Attach evidence, requests or statements</h1>
        <p className="govuk-body ji-line-words"><strong>{line.question}</strong></p>
        {attaching.problem && <WarningText>{attaching.problem}</WarningText>}
        {line.abilities.attach ? (
          <>
            <TextField name="words" type="search" label="Words to look for" hint="In the title or text of evidence, in the title of requests, and in statements" value={words} onChange={setWords} />
            <h2 className="govuk-heading-m">Evidence</h2>
            <AttachEvidence line={line} words={words} attaching={attaching} />
            <h2 className="govuk-heading-m">Requests</h2>
            <AttachRequests line={line} words={words} attaching={attaching} />
            <h2 className="govuk-heading-m">Statements</h2>
            <AttachStatements line={line} words={words} attaching={attaching} />
            <ButtonLink to={back} tone="secondary">Done</ButtonLink>
          </>
        ) : <p className="govuk-body">{line.state === 'CLOSED' ? 'It is closed. Reopen it to attach more.' : 'Nothing can be attached any more.'}</p>}
      </TwoThirds>
    </PageLayout>
  );
}
