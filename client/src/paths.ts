import type { EvidenceStatus, Phase } from '@joint/shared';

/** The pages on which an inspection is set up, in their order. */
export const setupSteps = ['basics', 'agencies', 'people', 'leads', 'check'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Why somebody is asked to sign in: their session ended, or they signed out themselves. */
export type SignInReason = 'ended' | 'signed-out';

const ofInspection = (inspectionId: string, ...parts: readonly string[]): string => ['/inspections', inspectionId, ...parts].join('/');

const inSection = (sectionId: string | null | undefined): string => (sectionId ? `?${new URLSearchParams({ section: sectionId })}` : '');

/** A phase as it stands in an address: `factual-accuracy`. */
export const slugOf = (phase: Phase): string => phase.toLowerCase().replaceAll('_', '-');

/** Every address of the service. */
export const paths = {
  home: () => '/',
  signIn: ({ from, why }: { readonly from?: string; readonly why?: SignInReason } = {}) => {
    const search = new URLSearchParams({ ...(from && { from }), ...(why && { why }) }).toString();
    return search ? `/sign-in?${search}` : '/sign-in';
  },
  account: () => '/account',
  /** Notes on this device; with an inspection, to begin one for it. */
  notes: (inspectionId?: string) => (inspectionId ? `/notes?inspection=${inspectionId}` : '/notes'),
  note: (noteId: string) => `/notes/${noteId}`,
  help: () => '/help',
  /** How statements of a narrative are written. */
  houseStyle: () => '/help/statements',
  accessibility: () => '/accessibility-statement',
  inspections: () => '/inspections',
  newInspection: (step?: SetupStep) => (step && step !== 'basics' ? `/inspections/new/${step}` : '/inspections/new'),
  inspection: (inspectionId: string) => ofInspection(inspectionId),
  editInspection: (inspectionId: string) => ofInspection(inspectionId, 'edit'),
  movePhase: (inspectionId: string, to: Phase) => ofInspection(inspectionId, 'phase', slugOf(to)),
  team: (inspectionId: string) => ofInspection(inspectionId, 'team'),
  addMember: (inspectionId: string) => ofInspection(inspectionId, 'team', 'add'),
  addAgency: (inspectionId: string) => ofInspection(inspectionId, 'team', 'agencies'),
  criterionLeads: (inspectionId: string) => ofInspection(inspectionId, 'team', 'leads'),
  memberRole: (inspectionId: string, userId: string) => ofInspection(inspectionId, 'team', userId),
  evidenceList: (inspectionId: string) => ofInspection(inspectionId, 'evidence'),
  addEvidence: (inspectionId: string) => ofInspection(inspectionId, 'evidence', 'new'),
  evidence: (inspectionId: string, evidenceId: string) => ofInspection(inspectionId, 'evidence', evidenceId),
  editEvidence: (inspectionId: string, evidenceId: string) => ofInspection(inspectionId, 'evidence', evidenceId, 'edit'),
  /** The list of evidence, narrowed to what is behind a number elsewhere. */
  evidenceOf: (inspectionId: string, narrowed: { readonly agency?: string; readonly criterion?: string; readonly status?: EvidenceStatus }) =>
    `${ofInspection(inspectionId, 'evidence')}?${new URLSearchParams(narrowed)}`,
  lines: (inspectionId: string) => ofInspection(inspectionId, 'lines'),
  openLine: (inspectionId: string) => ofInspection(inspectionId, 'lines', 'new'),
  line: (inspectionId: string, lineId: string) => ofInspection(inspectionId, 'lines', lineId),
  editLine: (inspectionId: string, lineId: string) => ofInspection(inspectionId, 'lines', lineId, 'edit'),
  closeLine: (inspectionId: string, lineId: string) => ofInspection(inspectionId, 'lines', lineId, 'close'),
  attachToLine: (inspectionId: string, lineId: string) => ofInspection(inspectionId, 'lines', lineId, 'attach'),
  cases: (inspectionId: string) => ofInspection(inspectionId, 'cases'),
  openCase: (inspectionId: string) => ofInspection(inspectionId, 'cases', 'new'),
  case: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId),
  correctCase: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'correct'),
  withdrawCase: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'withdraw'),
  /** A new case, begun with the agencies and criteria of another one. */
  openCaseLike: (inspectionId: string, caseId: string) => `${ofInspection(inspectionId, 'cases', 'new')}?${new URLSearchParams({ like: caseId })}`,
  writeCaseView: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'view'),
  releaseCase: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'open'),
  addToCaseView: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'add'),
  markContradiction: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'contradiction'),
  /** Earlier versions of an agency's view, or of an answer of the joint page. */
  caseHistory: (inspectionId: string, caseId: string, of: string) => ofInspection(inspectionId, 'cases', caseId, 'history', of.toLowerCase()),
  caseVersion: (inspectionId: string, caseId: string, of: string, version: number) => ofInspection(inspectionId, 'cases', caseId, 'history', of.toLowerCase(), String(version)),
  /** Two versions beside each other: `from` the earlier, `to` the later. */
  compareCaseVersions: (inspectionId: string, caseId: string, of: string, from: number, to: number) =>
    `${ofInspection(inspectionId, 'cases', caseId, 'history', of.toLowerCase(), 'compare')}?${new URLSearchParams({ from: String(from), to: String(to) })}`,
  search: (inspectionId: string, words = '') => ofInspection(inspectionId, 'search') + (words && `?${new URLSearchParams({ words })}`),
  matrix: (inspectionId: string) => ofInspection(inspectionId, 'matrix'),
  timeGiven: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'time-given'),
  hourlyRate: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'time-given', 'rate'),
  requests: (inspectionId: string) => ofInspection(inspectionId, 'requests'),
  newRequest: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'new'),
  agencyWork: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'our-agency'),
  /** A new request, begun for one agency on one criterion. */
  askFor: (inspectionId: string, begun: { readonly agency: string; readonly criterion: string }) => `${ofInspection(inspectionId, 'requests', 'new')}?${new URLSearchParams(begun)}`,
  request: (inspectionId: string, requestId: string) => ofInspection(inspectionId, 'requests', requestId),
  childReferences: (inspectionId: string) => ofInspection(inspectionId, 'child-references'),
  narrative: (inspectionId: string) => ofInspection(inspectionId, 'narrative'),
  narrativeChecks: (inspectionId: string) => ofInspection(inspectionId, 'narrative', 'checks'),
  narrativeSection: (inspectionId: string, sectionId: string) => ofInspection(inspectionId, 'narrative', sectionId),
  moderation: (inspectionId: string) => ofInspection(inspectionId, 'narrative', 'moderation'),
  comments: (inspectionId: string) => ofInspection(inspectionId, 'narrative', 'comments'),
  commentOn: (inspectionId: string, about: { readonly section: string; readonly statement: string }) => `${ofInspection(inspectionId, 'narrative', 'comments')}?${new URLSearchParams(about)}`,
  /** Wording that agencies proposed; a new one for a statement; one of them. */
  proposals: (inspectionId: string) => ofInspection(inspectionId, 'narrative', 'proposals'),
  proposeWording: (inspectionId: string, about: { readonly section: string; readonly statement: string }) => `${ofInspection(inspectionId, 'narrative', 'proposals', 'new')}?${new URLSearchParams(about)}`,
  proposal: (inspectionId: string, proposalId: string) => ofInspection(inspectionId, 'narrative', 'proposals', proposalId),
  /** Versions of the narrative; with a section, those it has a part in. */
  narrativeHistory: (inspectionId: string, sectionId?: string | null) => ofInspection(inspectionId, 'narrative', 'history') + inSection(sectionId),
  narrativeVersion: (inspectionId: string, versionId: string, sectionId?: string | null) => ofInspection(inspectionId, 'narrative', 'history', versionId) + inSection(sectionId),
  nameNarrativeVersion: (inspectionId: string, versionId: string) => ofInspection(inspectionId, 'narrative', 'history', versionId, 'name'),
  freezeNarrativeVersion: (inspectionId: string, versionId: string) => ofInspection(inspectionId, 'narrative', 'history', versionId, 'freeze'),
  restoreNarrativeVersion: (inspectionId: string, versionId: string, sectionId?: string | null) => ofInspection(inspectionId, 'narrative', 'history', versionId, 'restore') + inSection(sectionId),
  /** Two versions beside each other, `from` the earlier; `now` for the text as it stands. */
  compareNarrative: (inspectionId: string, from: string, to: string, sectionId?: string | null) =>
    `${ofInspection(inspectionId, 'narrative', 'history', 'compare')}?${new URLSearchParams({ from, to, ...(sectionId && { section: sectionId }) })}`,
  report: (inspectionId: string) => ofInspection(inspectionId, 'report'),
  activity: (inspectionId: string) => ofInspection(inspectionId, 'activity'),
} as const;
