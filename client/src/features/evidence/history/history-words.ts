import type { EvidenceRevisionField, EvidenceStatus } from '@joint/shared';

export const revisionFieldLabels: Readonly<Record<EvidenceRevisionField, string>> = {
  STATUS: 'Status', TITLE: 'Title', BODY: 'What it shows', KIND: 'Kind of evidence', CRITERIA: 'Criteria', PERIOD: 'Dates it speaks of', VISIBILITY: 'Who may see it', DISTRESSING: 'The warning that it is distressing',
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface Entry {
  readonly version: number;
  readonly status: EvidenceStatus;
  readonly changed: readonly EvidenceRevisionField[];
}

/** What one save did: "Submitted", "Changed title and criteria", "Withdrawn". */
export function whatHappened({ version, status, changed }: Entry): string {
  const others = changed.filter((field) => field !== 'STATUS').map((field) => revisionFieldLabels[field].toLowerCase());
  const also = others.length > 0 ? `, and changed ${list.format(others)}` : '';
  if (changed.includes('STATUS')) return status === 'WITHDRAWN' ? 'Withdrawn' : `Submitted${also}`;
  if (others.length > 0) return `Changed ${list.format(others)}`;
  if (version === 1) return status === 'DRAFT' ? 'Begun as a draft' : 'Added';
  return 'Saved';
}

/** That some versions are not this reader's, and why. */
export const hiddenInWords = (count: number): string =>
  count === 1
    ? '1 version is not shown to you: it was a draft, or fewer people could read it while it stood.'
    : `${count} versions are not shown to you: they were drafts, or fewer people could read them while they stood.`;
