import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonGroup, ButtonLink, PageLayout, Panel, TextLink, TwoThirds } from '../../ui/index.ts';
import { evidencePageQuery } from './evidence.operations.ts';
import './evidence.scss';
import { laterInWords, reachInWords } from './reach/reach-words.ts';
import { ReadersList } from './reach/ReadersList.tsx';
import { useReach } from './reach/use-reach.ts';
import { contributionsEnd, visibilityInWords } from './parts/evidence-words.ts';

/** Says that a contribution is on the server, who sees it now and what comes next. */
export function EvidenceSubmittedPage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id, viewer, phase, abilities } = useInspection();
  usePageTitle('Evidence submitted');
  const { data, error, refetch } = useQuery(evidencePageQuery, { variables: { id: evidenceId } });
  const reaches = useReach(evidenceId);
  const piece = data?.evidence;
  if (!piece) return <PageLayout><LoadState what="the evidence" error={error} onRetry={() => void refetch()} wholePage /></PageLayout>;

  const reach = reaches.find(({ visibility }) => visibility === piece.visibility);
  return (
    <PageLayout>
      <TwoThirds>
        <Panel title="Evidence submitted">{piece.title}</Panel>
        <h2 className="govuk-heading-m">Who sees it</h2>
        <p className="govuk-body">{`It is saved on the server and seen now by ${visibilityInWords(piece, phase)}.`}</p>
        {reach && <p className="govuk-body">{[reachInWords(reach, piece.author.id === viewer.userId ? 'you' : piece.author.name), ...laterInWords(reach)].map((words) => `${words}.`).join(' ')}</p>}
        {reach && <ReadersList reach={reach} about={piece.title} />}
        <h2 className="govuk-heading-m">What happens next</h2>
        <p className="govuk-body">Inspectors read it beside the evidence of the other agencies and may cite it in the narrative.</p>
        <p className="govuk-body">{`Your agency can change or withdraw it ${contributionsEnd()}.`}</p>
        <ButtonGroup>
          {abilities.contributeEvidence && <ButtonLink to={paths.addEvidence(id)}>Add another</ButtonLink>}
          <TextLink to={paths.evidence(id, piece.id)}>See this evidence</TextLink>
          <TextLink to={paths.evidenceList(id)}>All evidence</TextLink>
        </ButtonGroup>
      </TwoThirds>
    </PageLayout>
  );
}
