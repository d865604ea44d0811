import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import { phaseLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { BackLink, InsetText, PageLayout, TextLink, TwoThirds } from '../../../ui/index.ts';
import { SignOffAdvice } from '../../moderation/index.ts';
import { UndecidedAdvice } from '../../proposals/index.ts';
import { SuggestionsAdvice } from '../../narrative/index.ts';
import { overviewQuery } from '../inspections.operations.ts';
import { MoveConditions } from './MoveConditions.tsx';
import { lowerFirst, phaseOfSlug } from './phase-words.ts';
import { PhaseMoveForm } from './PhaseMoveForm.tsx';

/** Confirms a move from one phase to another: what it does, what it asks, and the reason where one is needed. */
export function PhaseMovePage(): JSX.Element {
  const { id, title, phase } = useInspection();
  const to = phaseOfSlug(useParams()['to'] ?? '');
  const { data, error, refetch } = useQuery(overviewQuery, { variables: { id } });
  const move = data?.inspection.transitions.find((candidate) => candidate.to === to);
  const heading = move ? move.label : `The inspection is in ${phaseLabels[phase].toLowerCase()}`;
  usePageTitle(data ? `${heading}: ${title}` : 'Move to another phase');

  return (
    <PageLayout before={<BackLink to={paths.inspection(id)}>Back to the overview</BackLink>}>
      <TwoThirds>
        {!data && <LoadState what="the phase" error={error} onRetry={() => refetch()} wholePage />}
        {data && <h1 className="govuk-heading-l">{heading}</h1>}
        {data && !move && (
          <>
            <p className="govuk-body" role="alert">{to ? `It cannot be moved from there to ${phaseLabels[to].toLowerCase()}, or not by you. Somebody may have moved it already.` : 'There is no such phase.'}</p>
            <p className="govuk-body"><TextLink to={paths.inspection(id)}>See where it can go from here</TextLink></p>
          </>
        )}
        {move && (
          <>
            <InsetText>What changes: {lowerFirst(move.effect)}</InsetText>
            <MoveConditions conditions={move.conditions} />
            {(move.to === 'FACTUAL_ACCURACY' || move.to === 'SIGN_OFF' || move.to === 'PUBLISHED') && <SuggestionsAdvice />}
            {(move.to === 'SIGN_OFF' || move.to === 'PUBLISHED') && <SignOffAdvice />}
            {move.to === 'SIGN_OFF' && <UndecidedAdvice />}
            {move.isOpen
              ? <PhaseMoveForm key={`${move.from} ${move.to}`} move={move} onStale={() => void refetch().catch(() => undefined)} />
              : <p className="govuk-body">You can go on when all of these are done. <TextLink to={paths.team(id)}>Go to the team</TextLink></p>}
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
