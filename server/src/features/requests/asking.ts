import type { Transaction } from '../../platform/database.ts';
import { AppError, invalidInput } from '../../platform/errors.ts';
import { assertSentAgain, sentElsewhere } from '../../platform/sent-again.ts';
import type { AgencyService } from '../agencies/index.ts';
import type { FrameworkService } from '../frameworks/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { dueAfter, today } from './calendar.ts';
import type { RequestContent, RequestRecord, RequestStore } from './requests.store.ts';

interface Parts {
  readonly store: RequestStore;
  readonly agencies: AgencyService;
  readonly frameworks: FrameworkService;
}

/** What must be true of a request before anybody is asked. */
export function createAsking({ store, agencies, frameworks }: Parts) {
  return {
    /** Refuses by name every agency that does not take part, or that nobody takes part for any more. */
    async checkAgencies(tx: Transaction, { record }: SeenInspection, agencyIds: readonly string[]): Promise<void> {
      const there = await store.agenciesTakingPart(tx, record.id);
      const absent = agencyIds.filter((id) => !there.has(id));
      if (absent.length === 0) return;
      const names = (await agencies.byIds(absent, tx)).map(({ name }) => name);
      const who = names.length > 0 ? new Intl.ListFormat('en-GB').format(names) : 'An agency you chose';
      throw invalidInput([{ field: 'agencyIds', message: `${who} cannot be asked: nobody takes part for it. Add somebody on the team page, or leave it out` }]);
    },
    async checkCriteria(tx: Transaction, { record }: SeenInspection, criterionIds: readonly string[]): Promise<void> {
      const framework = await frameworks.find(record.frameworkVersionId, tx);
      const known = new Set(framework?.criteria.map(({ id }) => id));
      if (criterionIds.some((id) => !known.has(id))) throw invalidInput([{ field: 'criterionIds', message: 'Choose criteria of this inspection' }]);
    },
  };
}
export type Asking = ReturnType<typeof createAsking>;

/** A due day further off than this many days is a slip of the pen. */
const farthest = 366;

/** The due day of a request that is sent now. */
export function dueDay({ dueOn, dueInWorkingDays }: Pick<RequestContent, 'dueOn' | 'dueInWorkingDays'>): string {
  if (dueOn === null) return dueAfter(dueInWorkingDays ?? 0);
  if (dueOn < today()) throw invalidInput([{ field: 'dueOn', message: 'The due date must be today or later' }]);
  if (Date.parse(dueOn) - Date.parse(today()) > farthest * 86_400_000) throw invalidInput([{ field: 'dueOn', message: 'The due date must be within a year' }]);
  return dueOn;
}

/** A request's wording as the form holds it, with every agency it is for. */
export const contentOf = (record: RequestRecord, all: readonly RequestRecord[]) => {
  const { version, title, question, reason, criterionIds, dueOn, dueInWorkingDays, othersShown } = record;
  return { version, title, question, reason, criterionIds, dueOn, dueInWorkingDays, othersShown, agencyIds: all.map(({ agencyId }) => agencyId) };
};

/** Someone saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertVersion(records: readonly RequestRecord[], expected: number): void {
  const [record] = records;
  if (!record || record.version === expected) return;
  throw new AppError('CONFLICT', 'Another inspector changed this draft first', { remedy: 'Compare both, then save the one that should stand', details: { current: contentOf(record, records) } });
}

interface Prepared extends RequestContent {
  readonly inspectionId: string;
  readonly askedById: string;
  readonly agencyIds: readonly string[];
  readonly isSent: boolean;
}

/** What came in under a wording's id that is taken: it is there already, sent again after a lost answer. What is there as a draft is not taken for sent, nor the other way. */
export function assertAskedAgain(records: readonly RequestRecord[], { inspectionId, askedById, agencyIds, criterionIds, dueOn, ...wanted }: Prepared): void {
  const [record] = records;
  if (!record) throw sentElsewhere();
  const there = {
    ...record, askedById: record.askedBy.id, agencyIds: records.map((one) => one.agencyId).sort(), criterionIds: [...record.criterionIds].sort(), isSent: record.sentAt !== null,
  };
  // Sending turns working days into a day.
  const byDays = wanted.isSent && wanted.dueInWorkingDays !== null ? record.dueOn : null;
  assertSentAgain(there, { inspectionId, askedById }, { ...wanted, agencyIds: [...new Set(agencyIds)].sort(), criterionIds: [...new Set(criterionIds)].sort(), dueOn: dueOn ?? byDays });
}
