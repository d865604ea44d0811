import type { AgencyKind } from '../agencies.ts';
import { isFinding, saysWhatHelps, type StatementKind } from '../narrative.ts';
import { agencyKindsIn } from './agency-words.ts';
import { marksInEvidence, type CitedFacts } from './evidence.ts';
import { asFound, checkRuleIds, type Mark } from './rules.ts';
import { explainedIn, sameForm, shortFormsIn } from './short-forms.ts';
import { distinctMarks, marksInWords } from './words.ts';

export interface CheckedStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly citations: readonly CitedFacts[];
}
export interface CheckSurroundings {
  /** Short forms that earlier sections explain. */
  readonly explained: readonly string[];
  /** Kinds of agency that take part. */
  readonly agencyKinds: readonly AgencyKind[];
  /** The day before which evidence is old. */
  readonly oldBefore: string;
}
/** What the words of a text say by themselves, which a page that checks as somebody writes keeps for each statement. */
export interface WordsRead {
  readonly marks: readonly Mark[];
  readonly forms: readonly string[];
  readonly explains: readonly string[];
  readonly agencyKinds: readonly AgencyKind[];
}
export const readWords = (text: string): WordsRead => ({ marks: marksInWords(text), forms: shortFormsIn(text), explains: explainedIn(text), agencyKinds: agencyKindsIn(text) });

export interface SectionChecked {
  /** In the order of the rules, by the statement’s id. */
  readonly statements: ReadonlyMap<string, readonly Mark[]>;
  readonly section: readonly Mark[];
  /** Short forms that this section explains. */
  readonly explains: readonly string[];
}

/** A section as its statements stand, in their order. */
export function checkSection(statements: readonly CheckedStatement[], around: CheckSurroundings, read: (text: string) => WordsRead = readWords): SectionChecked {
  const known = new Set(around.explained);
  const told = new Set<string>();
  const explains: string[] = [];
  const marks = statements.map((statement): readonly [string, readonly Mark[]] => {
    const words = read(statement.text);
    for (const form of words.explains) {
      known.add(form);
      explains.push(form);
    }
    const unexplained = words.forms.filter((form) => !known.has(sameForm(form)) && !told.has(sameForm(form)));
    for (const form of unexplained) told.add(sameForm(form));
    return [statement.id, inOrder([
      ...words.marks,
      ...unexplained.map((form): Mark => ({ rule: 'JARGON', found: asFound(form) })),
      ...silentAgencies(statement, words, around),
      ...marksInEvidence(statement, around.oldBefore),
    ])];
  });
  return { statements: new Map(marks), section: marksOfKinds(statements.map(({ kind }) => kind)), explains: [...new Set(explains)] };
}

/** Agencies that a finding is about and cites nothing from. One with no evidence at all is told so, and no more. */
function silentAgencies({ kind, citations }: CheckedStatement, { agencyKinds }: WordsRead, around: CheckSurroundings): Mark[] {
  const cited = citations.filter(({ isWithdrawn }) => !isWithdrawn);
  if (!isFinding(kind) || cited.length === 0 || cited.some(({ agency }) => !agency)) return [];
  const heard = new Set(cited.map(({ agency }) => agency?.kind));
  return agencyKinds.filter((spoken) => around.agencyKinds.includes(spoken) && !heard.has(spoken)).map((found) => ({ rule: 'AGENCY_WITHOUT_EVIDENCE', found }));
}

/** So few findings may well be of one sort. */
const findingsToBalance = 4;

/** Whether a section, or a narrative, tells one side alone. */
export function marksOfKinds(kinds: readonly StatementKind[]): Mark[] {
  const findings = kinds.filter(isFinding);
  if (findings.length < findingsToBalance) return [];
  const marks: Mark[] = [];
  if (!findings.some(saysWhatHelps)) marks.push({ rule: 'STRENGTHS_MISSING', found: '' });
  if (findings.every(saysWhatHelps)) marks.push({ rule: 'NEEDS_MISSING', found: '' });
  return marks;
}

const inOrder = (marks: readonly Mark[]): Mark[] => distinctMarks(marks).toSorted((a, b) => checkRuleIds.indexOf(a.rule) - checkRuleIds.indexOf(b.rule));
