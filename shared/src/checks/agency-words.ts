import type { AgencyKind } from '../agencies.ts';

/** Words by which a text speaks of a kind of agency: of its people or services, not of a subject such as a child’s health or schooling. */
const words: Readonly<Record<Exclude<AgencyKind, 'INSPECTORATE'>, RegExp>> = {
  COUNCIL: /\b(?:council(?:s|’s)?(?! tax)|local authorit(?:y|ies)|children’s (?:social care|services)|social workers?|social care)\b/iu,
  POLICE: /\b(?:police(?! and crime)|constabulary|detectives?)\b/iu,
  HEALTH: /\b(?:health (?:visit(?:or|ing)s?|professionals?|practitioners?|services?|agencies|agency|staff|partners|providers?|trusts?|teams?|workers?)|GPs?|general practi(?:ce|tioners?)|hospitals?|midwi(?:fe|ves|fery)|nurs(?:e|es|ing)|CAMHS|p(?:a)?ediatric(?:ians?|s)?|emergency departments?|integrated care boards?|clinical commissioning groups?|NHS)\b/iu,
  SCHOOL: /\b(?:(?<!\b(?:in|at|from|to|attends?|attending|of) )schools?(?! (?:nurs|age|holiday|year|place|day|run|readiness))|head ?teachers?|teachers?|designated safeguarding leads?|education (?:settings?|providers?|staff|services?|partners|professionals)|colleges?|nurser(?:y|ies))\b/iu,
  YOUTH_JUSTICE: /\b(?:probation|youth (?:justice|offending) (?:service|team)s?|youth justice (?:workers?|staff|partners)|YOTs?|YOS|YJS)\b/iu,
  VOLUNTARY: /\b(?:voluntary (?:sector|organisations?|agencies|and community)|third sector|charit(?:y|ies))\b/iu,
};
export type InspectedKind = keyof typeof words;

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

/** Kinds of agency that a statement is about: those its first sentence names. What comes later mostly tells with whom they work. */
export function agencyKindsIn(statement: string): InspectedKind[] {
  const about = firstSentence(statement);
  return (Object.keys(words) as InspectedKind[]).filter((kind) => words[kind].test(about));
}
