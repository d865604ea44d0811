import { agencyMarks, evidenceSorts, evidenceSortIds, ruleOf, tradeWords, type AgencyKind, type EvidenceSort, type Mark } from '@joint/shared';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What a mark says of a statement, in one line without its remedy. */
export function markInWords({ rule, found }: Mark): string {
  const { label, of } = ruleOf(rule);
  if (rule === 'AGENCY_WITHOUT_EVIDENCE') return `Speaks of ${agencyMarks[found as AgencyKind].label.toLowerCase()} and cites nothing from there`;
  if (rule === 'ONE_KIND') return `Rests on ${evidenceSorts[found as EvidenceSort].label} alone: no ${either.format(evidenceSortIds.filter((sort) => sort !== found).map((sort) => evidenceSorts[sort].label))}`;
  return of === 'WORDS' ? `${label}: “${found}”` : label;
}

/** What to do about it. */
export function remedyInWords({ rule, found }: Mark): string {
  const plain = rule === 'JARGON' ? Object.entries(tradeWords).find(([word]) => word.toLowerCase() === found.toLowerCase())?.[1] : undefined;
  return plain ? `Write “${plain}”` : ruleOf(rule).instead;
}
