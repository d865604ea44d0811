import type { EvidenceKind, EvidenceVisibility, FieldFault } from '@joint/shared';
import type { EvidencePiece } from '../feed/evidence-piece.ts';

/** Whether a piece speaks of one day or of several; '' until it is said. */
export type Dates = '' | 'DAY' | 'PERIOD';

/** What stands in the form, as typed. */
export interface EvidenceFormValues {
  readonly kind: EvidenceKind | '';
  readonly title: string;
  readonly body: string;
  readonly criterionIds: readonly string[];
  readonly dates: Dates;
  /** `YYYY-MM-DD`, or what was typed where that is no date. */
  readonly day: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly visibility: EvidenceVisibility | '';
  readonly isDistressing: boolean;
  /** As typed. */
  readonly minutes: string;
}

export const emptyForm: EvidenceFormValues = {
  kind: '', title: '', body: '', criterionIds: [], dates: '', day: '', periodFrom: '', periodTo: '', visibility: 'OWN_AGENCY_AND_INSPECTORS', isDistressing: false, minutes: '',
};

/** The parts of a contribution that people write, as the server takes and gives them. */
export interface EvidenceContent {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly body: string;
  readonly criterionIds: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly visibility: EvidenceVisibility;
  readonly isDistressing: boolean;
}

export const contentOf = ({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, isDistressing }: EvidencePiece): EvidenceContent =>
  ({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, isDistressing });

export function toForm({ kind, title, body, criterionIds, periodFrom, periodTo, visibility, isDistressing }: EvidenceContent, minutes: number | null = null): EvidenceFormValues {
  const from = periodFrom ?? '';
  const to = periodTo ?? '';
  const dates: Dates = from === '' && to === '' ? '' : from === to ? 'DAY' : 'PERIOD';
  const days = dates === 'DAY' ? { day: from, periodFrom: '', periodTo: '' } : { day: '', periodFrom: from, periodTo: to };
  return { kind, title, body, criterionIds, dates, ...days, visibility, isDistressing, minutes: minutes === null ? '' : String(minutes) };
}

/** What is no number stays as it was typed, for the check to find. */
const toMinutes = (typed: string): number | string | null => (typed.trim() === '' ? null : Number.isNaN(Number(typed)) ? typed : Number(typed));

/** The form as the shared input has it, still unchecked: a choice not made is '', which no check accepts. */
export function toInput({ kind, title, body, criterionIds, dates, day, periodFrom, periodTo, visibility, isDistressing, minutes }: EvidenceFormValues) {
  const [from, to] = dates === 'DAY' ? [day, day] : dates === 'PERIOD' ? [periodFrom, periodTo] : ['', ''];
  return { kind, title, body, criterionIds: [...criterionIds], periodFrom: from || null, periodTo: to || null, visibility, isDistressing, minutes: toMinutes(minutes) };
}

/** Faults of the input at the fields where the form asks for them. */
export function toFormFaults(faults: readonly FieldFault[], dates: Dates): FieldFault[] {
  if (dates === 'PERIOD') return [...faults];
  const isDate = ({ field }: FieldFault): boolean => field === 'periodFrom' || field === 'periodTo';
  const ofDates = faults.find(isDate);
  if (!ofDates) return [...faults];
  const told = dates === '' ? { field: 'dates', message: 'Choose a single day or a period' } : { field: 'day', message: dayFault(ofDates.message) };
  return faults.flatMap((fault) => (fault === ofDates ? [told] : isDate(fault) ? [] : [fault]));
}

const dayFault = (message: string): string => (/real date/.test(message) ? 'The day must be a real date' : 'Enter the day it speaks of');

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value) => b.includes(value));

export const sameValue = (a: unknown, b: unknown): boolean => (Array.isArray(a) && Array.isArray(b) ? sameSet(a, b) : a === b);

/** Whether two contributions say the same, whatever the order of their criteria. */
export const sameContent = (a: EvidenceContent, b: EvidenceContent): boolean =>
  (Object.keys(a) as (keyof EvidenceContent)[]).every((field) => sameValue(a[field], b[field]));
