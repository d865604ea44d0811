import { mayAnswer, type Audience, type CheckRuleId } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** Checks and the answers to them are seen by those who may open the living text, whole or not at all. */
export const canView = (access: Access): boolean => can(access, 'narrative:open');

/** Whoever writes may answer; what the lead answers for is the lead’s, and some things nobody may let stand. */
export const canAnswer = (access: Access, rule: CheckRuleId): boolean => can(access, 'narrative:write') && mayAnswer(rule, access.role);

/** Who may be told of answers: the same rule as `canView`, seen from the inspection. */
export const audience: readonly Audience[] = ['inspectors'];
