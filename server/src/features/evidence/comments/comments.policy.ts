import { isAgencyStaff, type Audience } from '@joint/shared';
import { can, type Access } from '../../inspections/index.ts';
import { canSee, type EvidenceFacts } from '../evidence.policy.ts';

/** Staff of the piece’s own agency who may see the piece: never inspectors, whatever became of it. */
export const canReadComments = (access: Access, facts: EvidenceFacts): boolean => isAgencyStaff(access.role) && access.viewer.agencyId === facts.agencyId && canSee(access, facts);
export const canComment = (access: Access, facts: EvidenceFacts): boolean => canReadComments(access, facts) && can(access, 'comment:on-evidence');

/** Who may be told of a comment now: the same rule as `canReadComments`, seen from the record. What is for inspectors only leaves its author alone with what was said. */
export const commentAudienceOf = ({ agencyId, authorId, status, visibility }: EvidenceFacts): Audience[] =>
  (status === 'DRAFT' || visibility !== 'INSPECTORS_ONLY' ? [`agency:${agencyId}`] : [`user:${authorId}`]);
