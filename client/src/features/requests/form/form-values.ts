import type { FieldFault } from '@joint/shared';

/** What stands in the form, as typed. */
export interface RequestFormValues {
  readonly agencyIds: readonly string[];
  readonly title: string;
  readonly question: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
  readonly due: '' | 'WORKING_DAYS' | 'DAY';
  readonly dueInWorkingDays: string;
  /** `YYYY-MM-DD`, or what was typed where that is no date. */
  readonly dueOn: string;
  readonly othersShown: boolean;
  /** Lines of enquiry it serves: inspectors’ own, and never part of what is sent. */
  readonly lineIds?: readonly string[];
}

export const emptyRequest: RequestFormValues = {
  agencyIds: [], title: '', question: '', reason: '', criterionIds: [], due: 'WORKING_DAYS', dueInWorkingDays: '5', dueOn: '', othersShown: false,
};

/** What an address asks to begin with, such as a silent cell of the matrix; what does not exist here is left out. */
export function begunFor(params: URLSearchParams, agencyIds: readonly string[], criterionIds: readonly string[]): RequestFormValues {
  const among = (known: readonly string[], name: string): readonly string[] => known.filter((id) => id === params.get(name));
  return { ...emptyRequest, agencyIds: among(agencyIds, 'agency'), criterionIds: among(criterionIds, 'criterion') };
}

/** A draft as the server holds it. */
export interface RequestContent {
  readonly agencyIds: readonly string[];
  readonly title: string;
  readonly question: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
  readonly dueOn: string | null;
  readonly dueInWorkingDays: number | null;
  readonly othersShown: boolean;
}

export function toForm({ dueOn, dueInWorkingDays, ...content }: RequestContent): RequestFormValues {
  return { ...content, due: dueOn ? 'DAY' : dueInWorkingDays ? 'WORKING_DAYS' : '', dueOn: dueOn ?? '', dueInWorkingDays: dueInWorkingDays ? String(dueInWorkingDays) : '' };
}

/** The form as the shared input has it, still unchecked: a number that is none becomes NaN, which no check accepts. */
export function toInput({ due, dueOn, dueInWorkingDays, agencyIds, criterionIds, lineIds: _notSent, ...texts }: RequestFormValues) {
  const count = dueInWorkingDays.trim();
  return {
    ...texts, agencyIds: [...agencyIds], criterionIds: [...criterionIds],
    dueOn: due === 'DAY' ? dueOn || null : null,
    dueInWorkingDays: due === 'WORKING_DAYS' && count !== '' ? Number(count) : null,
  };
}

/** Faults of the input at the fields where the form asks for them. */
export function toFormFaults(faults: readonly FieldFault[], { due }: RequestFormValues): FieldFault[] {
  return faults.map((fault) => {
    if (fault.field !== 'dueInWorkingDays') return fault;
    if (due === '') return { field: 'due', message: 'Choose when you need it by' };
    return due === 'DAY' ? { field: 'dueOn', message: 'Enter the day you need it by' } : fault;
  });
}
