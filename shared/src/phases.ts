import { whereInWords, type BlockedSection } from './checks/sign-off.ts';
import type { Role } from './roles.ts';

/** The phases of an inspection, in order. */
export const phases = ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP'] as const;
export type Phase = (typeof phases)[number];

export const phaseLabels: Readonly<Record<Phase, string>> = {
  SET_UP: 'Set-up',
  NOTIFIED: 'Notified',
  EVIDENCE: 'Evidence',
  FIELDWORK: 'Fieldwork',
  DRAFTING: 'Drafting',
  FACTUAL_ACCURACY: 'Factual accuracy check',
  SIGN_OFF: 'Sign-off',
  PUBLISHED: 'Published',
  FOLLOW_UP: 'Follow-up',
};

/** What a transition may ask about an inspection; every number is counted at the moment of asking. */
export interface PhaseFacts {
  /** Agencies taking part, inspectorates not counted. */
  readonly agencies: number;
  /** Agencies taking part that have no coordinator or contributor yet. */
  readonly agenciesWithoutPeople: number;
  /** Inspectors on the team, the lead included. */
  readonly inspectors: number;
  /** Criteria that no inspectorate leads. */
  readonly criteriaWithoutLead: number;
  /** Statements in the narrative. */
  readonly statements: number;
  /** Statements of any kind but context that cite no evidence. */
  readonly uncitedFindings: number;
  /** Sections with edits of the last moments that statements were not derived from yet. */
  readonly sectionsUnsettled: number;
  /** Sections with statements that name a person, say who a child is or hold a gap; asked where the next phase is sign-off or publication. */
  readonly blockedSections: readonly BlockedSection[];
}

export interface PhaseCondition {
  /** What must be true, as a person would say it. */
  readonly description: string;
  /** What to do when it is not. */
  readonly remedy: string;
  /** Where it is not, once there is something to count. */
  readonly where?: (facts: PhaseFacts) => string;
  readonly holds: (facts: PhaseFacts) => boolean;
}

const condition = (description: string, remedy: string, holds: PhaseCondition['holds'], where?: PhaseCondition['where']): PhaseCondition => ({ description, remedy, holds, ...(where && { where }) });

export const phaseConditions = {
  agenciesTakePart: condition('At least one agency takes part', 'Add the agencies that take part', (f) => f.agencies > 0),
  agenciesHavePeople: condition('Every agency has someone who can contribute', 'Add a coordinator or contributor for each agency', (f) => f.agenciesWithoutPeople === 0),
  teamIsNamed: condition('The team has at least two inspectors', 'Add team inspectors', (f) => f.inspectors >= 2),
  criteriaAreLed: condition('An inspectorate leads every criterion', 'Name an inspectorate for each criterion', (f) => f.criteriaWithoutLead === 0),
  narrativeIsBegun: condition('The narrative has at least one statement', 'Write the narrative first', (f) => f.statements > 0),
  narrativeIsSettled: condition('The latest edits of the narrative have been taken in', 'Wait a few seconds, then try again', (f) => f.sectionsUnsettled === 0),
  findingsAreCited: condition('Every finding cites evidence', 'Cite evidence for each finding, or make it context', (f) => f.uncitedFindings === 0),
  statementsMayGoOut: condition('No statement names a person, says who a child is or holds a gap to fill', 'Change the statements that “How the narrative stands” marks so', (f) => f.blockedSections.length === 0, (f) => whereInWords(f.blockedSections)),
} as const;
export type PhaseConditionName = keyof typeof phaseConditions;

export interface PhaseTransition {
  readonly from: Phase;
  readonly to: Phase;
  /** The button's words. */
  readonly label: string;
  readonly roles: readonly Role[];
  readonly conditions: readonly PhaseConditionName[];
  /** Whether a written reason is asked for; every move back needs one. */
  readonly reason: boolean;
  /** What changes for the people involved, shown before the move. */
  readonly effect: string;
}

const lead = ['LEAD_INSPECTOR'] as const;

/** The one table that says who may move an inspection where. Screens, services and docs/workflow.md read it. */
export const phaseTransitions: readonly PhaseTransition[] = [
  { from: 'SET_UP', to: 'NOTIFIED', label: 'Notify the agencies', roles: lead, conditions: ['agenciesTakePart', 'agenciesHavePeople', 'teamIsNamed', 'criteriaAreLed'], reason: false, effect: 'Every agency that takes part can now see this inspection.' },
  { from: 'NOTIFIED', to: 'EVIDENCE', label: 'Open for evidence', roles: lead, conditions: [], reason: false, effect: 'Agencies can add evidence.' },
  { from: 'EVIDENCE', to: 'FIELDWORK', label: 'Start fieldwork', roles: lead, conditions: [], reason: false, effect: 'Agencies can go on adding evidence while inspectors are on site.' },
  { from: 'FIELDWORK', to: 'EVIDENCE', label: 'Go back to evidence', roles: lead, conditions: [], reason: true, effect: 'Fieldwork stops until you start it again.' },
  { from: 'FIELDWORK', to: 'DRAFTING', label: 'Start drafting', roles: lead, conditions: [], reason: false, effect: 'Inspectors compose the narrative. Agencies can still add evidence.' },
  { from: 'DRAFTING', to: 'FIELDWORK', label: 'Go back to fieldwork', roles: lead, conditions: [], reason: true, effect: 'The draft is kept.' },
  { from: 'DRAFTING', to: 'FACTUAL_ACCURACY', label: 'Send for factual accuracy check', roles: lead, conditions: ['narrativeIsSettled', 'narrativeIsBegun'], reason: false, effect: 'Agencies and the board can read the draft narrative, and agencies can propose wording.' },
  { from: 'FACTUAL_ACCURACY', to: 'DRAFTING', label: 'Go back to drafting', roles: lead, conditions: [], reason: true, effect: 'Agencies and the board can no longer read the draft.' },
  { from: 'FACTUAL_ACCURACY', to: 'SIGN_OFF', label: 'Send for sign-off', roles: lead, conditions: ['narrativeIsSettled', 'findingsAreCited', 'statementsMayGoOut'], reason: false, effect: 'Nobody can change the narrative or the evidence.' },
  { from: 'SIGN_OFF', to: 'DRAFTING', label: 'Go back to drafting', roles: lead, conditions: [], reason: true, effect: 'Inspectors can change the narrative again.' },
  { from: 'SIGN_OFF', to: 'PUBLISHED', label: 'Publish', roles: lead, conditions: ['narrativeIsSettled', 'narrativeIsBegun', 'findingsAreCited', 'statementsMayGoOut'], reason: false, effect: 'Everyone who takes part can read the narrative. It can no longer be changed.' },
  { from: 'PUBLISHED', to: 'FOLLOW_UP', label: 'Start follow-up', roles: lead, conditions: [], reason: false, effect: 'The partnership reports what it does about the findings.' },
];

/** Phases from which some move asks this. */
export const phasesAsking = (name: PhaseConditionName): Phase[] => phaseTransitions.filter(({ conditions }) => conditions.includes(name)).map(({ from }) => from);

export const transitionsFrom = (phase: Phase): readonly PhaseTransition[] => phaseTransitions.filter((t) => t.from === phase);
