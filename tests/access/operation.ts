import type { Part, Scene } from '../support/factories/inspection.ts';

/** What someone without the right gets: an error's code, or `public` where everyone is answered. */
type Refusal = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'FORBIDDEN' | 'INVALID_INPUT' | 'public';

/** What else the cases are tried on. */
export interface Made {
  readonly lineId: string;
  /** Among the inspectors, begun by the lead. */
  readonly thread: { readonly threadId: string; readonly commentId: string };
  /** Of the whole narrative, which has some text. */
  readonly versionId: string;
  /** Of the police and health; the views of the first are still being written, those of the second lie open. */
  readonly cases: { readonly writing: string; readonly opened: string };
  /** Of the piece of evidence. */
  readonly fileId: string;
  /** A table that was read for the piece and is not imported yet. */
  readonly draftId: string;
  /** Handed in by the police, whose coordinator is to release it. */
  readonly handedInId: string;
  /** Of the narrative. */
  readonly sectionId: string;
  /** A statement that the team inspector marked for another inspectorate than the lead's. */
  readonly moderated: { readonly sectionId: string; readonly statementId: string; readonly markId: string };
  /** Of the police, on a statement of a section that the lead's inspectorate leads. */
  readonly proposal: { readonly sectionId: string; readonly statementId: string; readonly proposalId: string };
  /** Kept by the lead for their inspectorate. */
  readonly patternId: string;
  /** Sent to the police alone. */
  readonly request: { readonly id: string; readonly wordingId: string };
}

export interface Operation {
  readonly query: string;
  readonly variables?: (scene: Scene, evidenceId: string, made: Made) => object;
  /** Nobody is signed in. */
  readonly stranger: Refusal;
  /** Agency staff of an agency that takes no part. */
  readonly outsider: Refusal;
  /** People who take part in a role without this right, and what they get. */
  readonly wrongRoles: Partial<Record<Part, Refusal>>;
}

const others = ['inspector', 'police', 'policeCoordinator', 'board', 'observer'] as const;
export const notInspectors = ['police', 'policeCoordinator', 'health', 'board', 'observer'] as const;
export const forbiddenTo = (parts: readonly Part[]): Operation['wrongRoles'] => Object.fromEntries(parts.map((part) => [part, 'FORBIDDEN']));
export const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;

/** Anything that only the lead inspector does. */
export const ofTheLead = (name: string, type: string, input: (scene: Scene) => object, also: Operation['wrongRoles'] = {}): Operation => ({
  query: mutation(name, type), variables: (scene) => ({ input: { inspectionId: scene.id, ...input(scene) } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...forbiddenTo(others), ...also },
});

/** Anything that inspectors do with a line of enquiry; nobody else knows that there is one. */
export const ofLines = (name: string, type: string, input: object): Operation => ({
  query: mutation(name, type), variables: (_scene, _evidenceId, { lineId }) => ({ input: { lineId, ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])),
});

/** What inspectors say of marks in the narrative; what stands on one agency is the lead's to answer. */
export const ofChecks = (name: string, type: string, input: object): Operation => ({
  query: `mutation ($input: ${type}!) { ${name}(input: $input) { sectionId } }`,
  variables: (_scene, _evidenceId, { sectionId }) => ({ input: { sectionId, subjectId: sectionId, rule: 'ONE_AGENCY', found: 'any', ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['inspector', ...notInspectors]),
});

/** Anything done with the inspectors' own thread; nobody else knows that there is one. */
export const ofThreads = (name: string, type: string, input: object = {}, also: Operation['wrongRoles'] = {}): Operation => ({
  query: mutation(name, type), variables: (_scene, _evidenceId, { thread: { threadId } }) => ({ input: { threadId, ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), ...also },
});
/** What only its author does with a comment. */
export const ofComments = (name: string, type: string, input: object = {}): Operation => ({
  query: mutation(name, type), variables: (_scene, _evidenceId, { thread: { commentId } }) => ({ input: { commentId, expectedVersion: 1, ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), inspector: 'FORBIDDEN' },
});
/** Anything that inspectors do with a version of the narrative; nobody else knows that there is one. */
export const ofVersions = (name: string, type: string, input: (scene: Scene) => object = () => ({}), more: Operation['wrongRoles'] = {}): Operation => ({
  query: mutation(name, type), variables: (scene, _evidenceId, { versionId }) => ({ input: { versionId, ...input(scene) } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), ...more },
});

/** What readers of a second inspectorate do; the lead inspector's own does not, and nobody else knows that there is a moderation. */
export const ofReaders = (name: string, type: string, input: object): Operation => ({
  query: `mutation ($input: ${type}!) { ${name}(input: $input) { statementId } }`,
  variables: (_scene, _evidenceId, { moderated: { sectionId, statementId } }) => ({ input: { sectionId, statementId, markId: '3f0e8c1c-6d2a-4c4e-9f60-3a1f3f1f8f01', wording: 'a'.repeat(64), note: 'A note', ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), lead: 'FORBIDDEN' },
});
/** What is done with a mark that an inspector of another inspectorate made. */
export const ofMarks = (name: string, type: string, input: object, also: Operation['wrongRoles']): Operation => ({
  query: `mutation ($input: ${type}!) { ${name}(input: $input) { statementId } }`, variables: (_scene, _evidenceId, { moderated: { markId } }) => ({ input: { markId, ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), ...also },
});

/** What only inspectors who lead the section do with wording that the police proposed; in this phase agencies do not see it. */
export const ofProposals = (name: string, type: string, input: object): Operation => ({
  query: mutation(name, type), variables: (_scene, _evidenceId, { proposal: { proposalId } }) => ({ input: { proposalId, ...input } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { ...Object.fromEntries(notInspectors.map((part) => [part, 'NOT_FOUND'])), inspector: 'FORBIDDEN' },
});

/** Anything that whoever adds evidence does for their own agency. */
export const ofContributors = (name: string, type: string, input: (scene: Scene) => object): Operation => ({
  query: mutation(name, type), variables: (scene) => ({ input: { inspectionId: scene.id, ...input(scene) } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: forbiddenTo(['board', 'observer']),
});

/** Anything done with a case of the police and health; the council, the board and observers do not know that there is one. */
export const ofCases = (name: string, type: string, which: 'writing' | 'opened', input: (scene: Scene) => object, wrongRoles: Operation['wrongRoles'] = {}): Operation => ({
  query: mutation(name, type), variables: (scene, _evidenceId, { cases }) => ({ input: { caseId: cases[which], ...input(scene) } }),
  stranger: 'UNAUTHENTICATED', outsider: 'NOT_FOUND', wrongRoles: { councilCoordinator: 'NOT_FOUND', board: 'NOT_FOUND', observer: 'NOT_FOUND', ...wrongRoles },
});
