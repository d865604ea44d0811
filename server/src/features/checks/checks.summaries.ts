import { ruleOf, type CheckEventData, type CheckRuleId } from '@joint/shared';
import type { Summaries, Summarise } from '../../platform/event-log/index.ts';

/** Words for answers to what was marked; only inspectors are told of these events. */
const said = (words: (label: string) => string): Summarise => async (events) =>
  events.map(({ data }) => ({ text: words(inSentence((data as CheckEventData).rule)) }));

const inSentence = (rule: CheckRuleId): string => `“${ruleOf(rule).label}”`;

export const checkSummaries: Summaries = {
  'check.answered': said((label) => `said why something in the narrative that was marked ${label} may stand`),
  'check.answer-taken-back': said((label) => `took back a reason for something in the narrative that was marked ${label}`),
};
