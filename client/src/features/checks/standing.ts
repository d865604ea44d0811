import { evidenceSorts, isFinding, type CheckRuleId, type EvidenceSort, type Mark, type StatementKind } from '@joint/shared';
import { countOf } from '../../ui/index.ts';

/** A statement of which is known what it rests on. */
export interface Standing {
  readonly kind: StatementKind;
  readonly marks: readonly Mark[];
}
export interface StandingCounts {
  readonly findings: number;
  /** Rest on two agencies or more. */
  readonly triangulated: number;
  readonly oneAgency: number;
  readonly uncited: number;
  readonly contradicted: number;
  readonly old: number;
}

const has = (rule: CheckRuleId) => ({ marks }: Standing): boolean => marks.some((mark) => mark.rule === rule);

/** How many findings rest on what, answered or not. */
export function standingOf(statements: readonly Standing[]): StandingCounts {
  const findings = statements.filter(({ kind }) => isFinding(kind));
  const [oneAgency, uncited] = [findings.filter(has('ONE_AGENCY')).length, findings.filter(has('UNCITED')).length];
  return {
    findings: findings.length, oneAgency, uncited, triangulated: findings.length - oneAgency - uncited,
    contradicted: statements.filter(has('COUNTER_EVIDENCE')).length, old: findings.filter(has('OLD_EVIDENCE')).length,
  };
}

/** "3 of 5 findings rest on two agencies or more, 1 on one agency, 1 on no evidence". */
export function standingInWords({ findings, triangulated, oneAgency, uncited }: StandingCounts): string {
  if (findings === 0) return 'No findings yet';
  const rest = [oneAgency > 0 && `${oneAgency} on one agency`, uncited > 0 && `${uncited} on no evidence`].filter(Boolean);
  return [`${triangulated} of ${countOf(findings, 'finding')} ${triangulated === 1 ? 'rests' : 'rest'} on two agencies or more`, ...rest].join(', ');
}

const any = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** "No statement rests on data or observation."; empty where nothing is missing. */
export const missingInWords = (missing: readonly EvidenceSort[]): string => (missing.length > 0 ? `No statement rests on ${any.format(missing.map((sort) => evidenceSorts[sort].label))}.` : '');
