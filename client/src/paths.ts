import type { EvidenceStatus, Phase } from '@joint/shared';

/** The pages on which an inspection is set up, in their order. */
export const setupSteps = ['basics', 'agencies', 'people', 'leads', 'check'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Why somebody is asked to sign in: their session ended, or they signed out themselves. */
export type SignInReason = 'ended' | 'signed-out';

const ofInspection = (inspectionId: string, ...parts: readonly string[]): string => ['/inspections', inspectionId, ...parts].join('/');

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
  writeCaseView: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'view'),
  releaseCase: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'open'),
  addToCaseView: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'add'),
  markContradiction: (inspectionId: string, caseId: string) => ofInspection(inspectionId, 'cases', caseId, 'contradiction'),
  search: (inspectionId: string, words = '') => ofInspection(inspectionId, 'search') + (words && `?${new URLSearchParams({ words })}`),
  matrix: (inspectionId: string) => ofInspection(inspectionId, 'matrix'),
  requests: (inspectionId: string) => ofInspection(inspectionId, 'requests'),
  newRequest: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'new'),
  agencyWork: (inspectionId: string) => ofInspection(inspectionId, 'requests', 'our-agency'),
  /** A new request, begun for one agency on one criterion. */
  askFor: (inspectionId: string, begun: { readonly agency: string; readonly criterion: string }) => `${ofInspection(inspectionId, 'requests', 'new')}?${new URLSearchParams(begun)}`,
  request: (inspectionId: string, requestId: string) => ofInspection(inspectionId, 'requests', requestId),
  childReferences: (inspectionId: string) => ofInspection(inspectionId, 'child-references'),
  narrative: (inspectionId: string) => ofInspection(inspectionId, 'narrative'),
  narrativeSection: (inspectionId: string, sectionId: string) => ofInspection(inspectionId, 'narrative', sectionId),
  report: (inspectionId: string) => ofInspection(inspectionId, 'report'),
  activity: (inspectionId: string) => ofInspection(inspectionId, 'activity'),
} as const;
