import { AppError, invalidInput } from '../../platform/errors.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { wordingOf } from '../narrative/index.ts';
import { canSeeTextOf } from './proposals.policy.ts';
import type { ProposalRecord, ProposedWords } from './proposals.store.ts';

/** A proposal as one person meets it. */
export interface SeenProposal {
  readonly record: ProposalRecord;
  readonly seen: SeenInspection;
}

/** Of the statement as it stands; "" once it has left the text. */
export const presentWording = ({ statementKind: kind, statementText: text }: Pick<ProposalRecord, 'statementKind' | 'statementText'>): string => (kind === null || text === null ? '' : wordingOf({ kind, text }));

/** Whether the statement says something else, or is of another kind, than the proposal leaves it at: as it was read, or as it was accepted. */
export const isChangedSince = (record: ProposalRecord): boolean => presentWording(record) !== (record.acceptedWording ?? record.wording);

/** A repeat says what is there already; under an id that says something else, nothing is thrown away unseen. */
export const isRepeated = (there: ProposalRecord, sent: Omit<ProposedWords, 'readWords' | 'inspectionId' | 'agencyId'>, evidenceIds: readonly string[]): boolean =>
  (['id', 'sectionId', 'statementId', 'proposedById', 'wording', 'words', 'reason'] as const).every((field) => there[field] === sent[field]) && there.evidenceIds.join() === evidenceIds.join();

/** What took the statement's place and what stood there, as far as the reader may know: their agency's own words always, and what the text says now. */
export function textOf({ record, seen }: SeenProposal): Pick<ProposalRecord, 'acceptedWords' | 'replacedWords'> {
  const { acceptedWords, replacedWords, words, statementText } = record;
  if (canSeeTextOf(seen, record)) return { acceptedWords, replacedWords };
  return { acceptedWords: acceptedWords === words || acceptedWords === statementText ? acceptedWords : null, replacedWords: null };
}

export const sentElsewhere = (): AppError => invalidInput([{ field: 'proposalId', message: 'This proposal was sent with other words or to another place before; begin a new one' }]);
export const changedMeanwhile = (text: string): AppError =>
  new AppError('CONFLICT', 'The statement was changed while you read it', { remedy: 'Read it as it is now, then propose again. What you entered is still here', details: { current: { text } } });
export const openAlready = (proposalId: string): AppError =>
  new AppError('CONFLICT', 'Your agency has proposed wording for this statement already, and it is not decided', { remedy: 'Withdraw that one first, or wait for the decision', details: { current: { proposalId } } });
/** Somebody was first: what they did is no fault of whoever comes second, but it stays. */
export const settledAlready = ({ status }: ProposalRecord): AppError => {
  const done = { ACCEPTED: 'accepted', DECLINED: 'declined', WITHDRAWN: 'withdrawn by its agency', OPEN: '' }[status];
  return new AppError('CONFLICT', `This proposal was ${done} already`, { remedy: 'Read what became of it', details: { current: { status } } });
};
