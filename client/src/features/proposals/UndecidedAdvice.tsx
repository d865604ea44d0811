import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { countOf, NoticeBox, TextLink } from '../../ui/index.ts';
import { useProposals } from './use-proposals.ts';

/** Before the narrative goes for sign-off: wording that agencies proposed and nobody has decided on. It advises and keeps nobody. */
export function UndecidedAdvice(): JSX.Element | null {
  const { id } = useInspection();
  const open = useProposals().proposals?.filter(({ status }) => status === 'OPEN') ?? [];
  if (open.length === 0) return null;
  return (
    <NoticeBox>
      <h2 className="govuk-heading-m">Proposed wording waits</h2>
      <p className="govuk-body">{`Nobody has decided on ${countOf(open.length, 'proposal')} of agencies for the wording of statements. This does not stop you, but nobody can decide once the narrative is in sign-off.`}</p>
      <p className="govuk-body"><TextLink to={paths.proposals(id)}>Go to the proposed wording</TextLink></p>
    </NoticeBox>
  );
}
