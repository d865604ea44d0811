import { z } from 'zod';
import { idSchema, requiredChoice, requiredText } from '../fields.ts';
import type { Role } from '../roles.ts';
import { checkRuleIds, foundMost, ruleOf, type CheckRuleId } from './rules.ts';

/** Longest reason, in characters; most answers on one inspection. */
export const checkLimits = { reason: 1000, answers: 2000 } as const;

/** Who of those that write the narrative may say why what a rule marked stands. */
export function mayAnswer(rule: CheckRuleId, role: Role): boolean {
  const { answeredBy } = ruleOf(rule);
  return answeredBy === 'INSPECTOR' || (answeredBy === 'LEAD' && role === 'LEAD_INSPECTOR');
}

const which = {
  sectionId: idSchema('section'),
  /** The statement; the section itself for what is marked of a whole section. */
  subjectId: idSchema('statement'),
  rule: requiredChoice(checkRuleIds as [CheckRuleId, ...CheckRuleId[]], 'Choose what was marked'),
  found: z.string().max(foundMost, `What was marked must be ${foundMost} characters or fewer`).default(''),
};
const answerable = ({ rule }: { readonly rule: CheckRuleId }): boolean => ruleOf(rule).answeredBy !== 'NOBODY';
const mustChange = { path: ['rule'], error: 'This cannot stand with a reason: change the statement' };

export const answerMarkInput = z.object({ ...which, reason: requiredText('reason', checkLimits.reason) }).refine(answerable, mustChange);
export type AnswerMarkInput = z.input<typeof answerMarkInput>;
export const takeBackAnswerInput = z.object(which);
export type TakeBackAnswerInput = z.input<typeof takeBackAnswerInput>;

const answer = z.object({
  sectionId: z.uuid(),
  subjectId: z.uuid(),
  rule: z.enum(checkRuleIds as [CheckRuleId, ...CheckRuleId[]]),
  /** SHA-256 of what was marked and of the reason, so that the chained log also proves what was said. */
  contentHash: z.string(),
});
export const checkEvents = { 'check.answered': answer, 'check.answer-taken-back': answer } as const;
/** What check events say: where, and by which rule; pages ask for the words. */
export interface CheckEventData {
  readonly sectionId: string;
  readonly subjectId: string;
  readonly rule: CheckRuleId;
}
