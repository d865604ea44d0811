import { isAgencyStaff, isInspector } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import type { OpenInspection } from '../../../platform/inspection-context.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { ButtonLink, EmptyState } from '../../../ui/index.ts';
import { contributionsEnd, waitInWords } from '../parts/evidence-words.ts';

type Asked = Pick<OpenInspection, 'role' | 'phase' | 'abilities'>;

/** Why there is no evidence to see, for each role, and what will change that. */
export function emptyInWords({ role, phase, abilities }: Asked): { readonly title: string; readonly why: string } {
  if (!abilities.viewEvidence) {
    const from = waitInWords('evidence:view', role, phase);
    const why = from ? `You can see evidence that is shared with every agency ${from}.` : 'Evidence of this inspection is not open to you.';
    return { title: 'You cannot see evidence yet', why };
  }
  const title = 'Nothing yet';
  const starts = waitInWords('evidence:contribute', 'CONTRIBUTOR', phase);
  if (!starts) return { title, why: 'No evidence was added that you may see, and none can be added any more.' };
  if (!abilities.contributeEvidence && isAgencyStaff(role)) return { title, why: `You can add evidence ${starts}.` };
  if (isAgencyStaff(role)) return { title, why: `Agencies can add evidence ${contributionsEnd()}.` };
  if (isInspector(role)) return { title, why: `Evidence appears here as agencies add it, ${contributionsEnd()}.` };
  return { title, why: 'Evidence that is shared with every agency appears here as it is added.' };
}

/** An empty list, without any filter. */
export function EvidenceEmpty(): JSX.Element {
  const inspection = useInspection();
  const { title, why } = emptyInWords(inspection);
  const action = inspection.abilities.contributeEvidence && <ButtonLink to={paths.addEvidence(inspection.id)}>Add evidence</ButtonLink>;
  return <EmptyState title={title} action={action}>{why}</EmptyState>;
}
