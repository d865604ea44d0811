/** What can differ between two revisions of a piece of evidence, in the order in which screens tell of it. */
export const evidenceRevisionFields = ['STATUS', 'TITLE', 'BODY', 'KIND', 'CRITERIA', 'PERIOD', 'VISIBILITY', 'DISTRESSING'] as const;
export type EvidenceRevisionField = (typeof evidenceRevisionFields)[number];

/** Largest and usual page of a piece's history. */
export const evidenceRevisionLimits = { page: 100, usual: 20 } as const;
