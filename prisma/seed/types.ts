import type { AgencyKind, CheckRuleId, CitationStance, EvidenceKind, EvidenceVisibility, FreezePurpose, InspectionKind, JointQuestion, ModerationKind, Phase, RequestAction, Role, StatementKind } from '@joint/shared';

/** Reference data: one version of a framework and its criteria, in the order of the narrative. */
export interface FrameworkPack {
  readonly slug: string;
  readonly title: string;
  /** Who wrote it: an inspectorate, several, or the sector's own proposal. */
  readonly owner: string;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly inForceFrom: string;
  readonly description: string;
  readonly kinds: readonly InspectionKind[];
  readonly criteria: readonly { readonly code: string; readonly title: string; readonly question: string; readonly guidance: string; readonly asks: readonly { readonly heading: string; readonly question: string }[] }[];
}

/** Reference data: a statement with gaps in square brackets to fill, for everybody who writes. */
export interface StatementPattern {
  /** Stable name. */
  readonly slug: string;
  readonly kind: StatementKind;
  readonly text: string;
}

export interface DemoAgency { readonly key: string; readonly kind: AgencyKind; readonly name: string; readonly shortName: string }
export interface DemoUser { readonly key: string; readonly agency: string; readonly name: string; readonly email: string; readonly jobTitle: string; readonly isAdministrator?: boolean }

/** One contribution, given `daysAgo` before the demo is made, so that the demo never looks old. */
export interface DemoEvidence {
  readonly key: string;
  readonly author: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly body: string;
  /** Codes of criteria in the inspection's framework. */
  readonly criteria: readonly string[];
  /** First and last day it speaks of, in days before today. */
  readonly period: readonly [fromDaysAgo: number, toDaysAgo: number];
  readonly visibility: EvidenceVisibility;
  readonly status?: 'DRAFT' | 'WITHDRAWN';
  readonly withdrawnReason?: string;
  readonly isDistressing?: boolean;
  /** Its author offered it for reuse in other inspections of the agency. */
  readonly isOffered?: boolean;
  /** What colleagues of its agency said about it to each other, first to last. */
  readonly comments?: readonly { readonly by: string; readonly text: string }[];
  /** How long it took. */
  readonly minutes?: number;
  /** The table of a piece of data; `roles` names numerator and denominator by their letters. */
  readonly table?: { readonly name: string; readonly csv: string; readonly source: string; readonly units?: Readonly<Record<string, string>>; readonly roles?: Readonly<Record<string, 'NUMERATOR' | 'DENOMINATOR'>> };
  /** How it was saved before it came to say this, first to last. */
  readonly earlier?: readonly DemoEarlier[];
}
/** What an earlier version said differently. */
export interface DemoEarlier {
  readonly title?: string;
  readonly body?: string;
  readonly visibility?: EvidenceVisibility;
  readonly status?: 'DRAFT';
  /** Whoever saved it, where that was not the author. */
  readonly savedBy?: string;
}
/** A file of invented content; its name says what is made of the lines: .pdf, .csv or .txt. */
export interface DemoFile {
  readonly name: string;
  readonly lines: readonly string[];
}
export interface DemoStatement {
  readonly kind: StatementKind;
  readonly text: string;
  /** `quote` are words of the piece, `at` is an address in its table, where it rests on no more than that. */
  readonly cites: readonly { readonly evidence: string; readonly stance?: CitationStance; readonly quote?: string; readonly at?: string }[];
}
/** A table behind the statements of its section: each row a statement. */
export interface DemoTable {
  readonly heads: readonly string[];
  readonly rows: readonly (Pick<DemoStatement, 'kind' | 'cites'> & { readonly cells: readonly string[] })[];
}
/** Other words for some of a statement, which wait for a decision; without `words` they come behind its last. */
export interface DemoSuggestion {
  readonly by: string;
  /** A statement by its place in the section of a criterion, from 0. */
  readonly on: { readonly criterion: string; readonly index: number };
  readonly words?: string;
  readonly replacement?: string;
}
/** A line of enquiry with what is attached to it; closed where it has a conclusion. */
export interface DemoLine {
  readonly opener: string;
  readonly question: string;
  readonly reason: string;
  /** Titles of requests that were sent. */
  readonly requests?: readonly string[];
  readonly evidence: readonly string[];
  /** Statements by their place in the section of a criterion, from 0. */
  readonly statements: readonly { readonly criterion: string; readonly index: number }[];
  readonly conclusion?: string;
}
/** What somebody said of a mark on a statement, which it must have. */
export interface DemoAnswer {
  readonly by: string;
  /** The statement by its place in the section of a criterion, from 0. */
  readonly statement: { readonly criterion: string; readonly index: number };
  readonly rule: CheckRuleId;
  readonly reason: string;
}
/** A thread on a statement, among the colleagues of whoever began it. */
export interface DemoThread {
  readonly by: string;
  /** The statement by its place in the section of a criterion, from 0, and words of it where the thread is on those. */
  readonly on: { readonly criterion: string; readonly index: number; readonly quote?: string };
  readonly text: string;
  /** Whom the text names by “@” and their name. */
  readonly names?: readonly string[];
  readonly replies?: readonly { readonly by: string; readonly text: string; readonly names?: readonly string[] }[];
  readonly assignee?: string;
  readonly resolvedBy?: string;
}

/** What a reader of a second inspectorate says of a statement, by its place in the section of a criterion, from 0. */
export interface DemoModerationMark {
  readonly by: string;
  readonly on: { readonly criterion: string; readonly index: number };
  readonly kind: ModerationKind;
  readonly note?: string;
  readonly answers?: readonly { readonly by: string; readonly text: string }[];
}

/** Wording that an agency's person proposes for a statement, by its place in the section of a criterion, from 0, and what became of it; nobody has decided where nothing says so. */
export interface DemoProposal {
  readonly by: string;
  readonly on: { readonly criterion: string; readonly index: number };
  /** Words of the statement, and those that are proposed in their place. */
  readonly replace: string;
  readonly with: string;
  readonly reason: string;
  /** Keys of contributions. */
  readonly evidence?: readonly string[];
  readonly accepted?: { readonly by: string; readonly note?: string };
  readonly declined?: { readonly by: string; readonly reason: string };
}

/** A statement that the lead inspector keeps for their inspectorate, by its place in the section of a criterion, from 0. */
export interface DemoKeptPattern {
  readonly of: { readonly criterion: string; readonly index: number };
  readonly text: string;
}

/** The whole narrative, named as it stood after what was written so many days ago; frozen where it went out. */
export interface DemoVersion {
  readonly savedBy: string;
  readonly name: string;
  readonly daysAgo: number;
  readonly frozenFor?: FreezePurpose;
}
/** One child's journey, as far as it has come: views are given in unless they are drafts, and open when every agency's is in. */
export interface DemoCase {
  readonly reference: string;
  readonly opener: string;
  /** Codes of criteria in the inspection's framework. */
  readonly criteria: readonly string[];
  readonly agencies: readonly string[];
  readonly views: readonly { readonly by: string; readonly isDraft?: boolean; readonly knew: string; readonly did: string; readonly lived: string }[];
  readonly additions?: readonly { readonly by: string; readonly text: string }[];
  readonly contradictions?: readonly { readonly by: string; readonly note: string; readonly first: DemoPassage; readonly second: DemoPassage }[];
  readonly joint?: readonly { readonly by: string; readonly question: JointQuestion; readonly text: string }[];
  /** Who signs the joint page for their agency, once all of it is answered. */
  readonly signed?: readonly string[];
  /** The lead inspector takes an agency out again, and withdraws the case. */
  readonly takenOut?: { readonly by: string; readonly agency: string; readonly reason: string };
  readonly withdrawn?: { readonly by: string; readonly reason: string };
}
interface DemoPassage { readonly agency: string; readonly quote: string }
/** One request to one or several agencies, and how each brought it on. */
export interface DemoRequest {
  readonly askedBy: string;
  readonly title: string;
  readonly question: string;
  readonly reason: string;
  /** Codes of criteria in the inspection's framework. */
  readonly criteria: readonly string[];
  readonly agencies: readonly string[];
  /** When it was sent, in days before the demo is made; left out, it is still a draft. */
  readonly sentDaysAgo?: number;
  readonly dueInWorkingDays: number;
  /** What was done about it, by whom and how long ago, in days; `attach` names evidence that was given by then. */
  readonly steps?: readonly { readonly agency: string; readonly by: string; readonly daysAgo: number; readonly action: RequestAction; readonly words?: string; readonly attach?: readonly string[] }[];
}
export interface DemoInspection {
  readonly title: string;
  readonly areaName: string;
  readonly kind: InspectionKind;
  readonly framework: string;
  readonly unannounced: boolean;
  /** Phases it has been moved through, the last one being where it stands. */
  readonly phases: readonly Phase[];
  /** Key of the lead inspector, who creates it. */
  readonly lead: string;
  readonly agencies: readonly string[];
  readonly members: readonly { readonly user: string; readonly role: Role }[];
  /** Criterion code → inspectorate key. */
  readonly criterionLeads: Readonly<Record<string, string>>;
  readonly evidence: readonly DemoEvidence[];
  readonly requests?: readonly DemoRequest[];
  /** What an hour of an agency's people costs, in pounds and pence, each said by its coordinator. */
  readonly hourlyRates?: readonly { readonly saidBy: string; readonly daysAgo: number; readonly rate: string }[];
  /** What agencies keep of the references they use, each entry by one of their people. */
  readonly childReferences?: readonly { readonly keptBy: string; readonly number: number; readonly note: string }[];
  /** Key of a contribution → what its author attached to it. */
  readonly files?: Readonly<Record<string, readonly DemoFile[]>>;
  /** Criterion code → the statements of its section; each is written by the user named. */
  readonly narrative: Readonly<Record<string, { readonly writer: string; readonly statements: readonly DemoStatement[]; readonly table?: DemoTable }>>;
  readonly lines?: readonly DemoLine[];
  readonly answers?: readonly DemoAnswer[];
  readonly threads?: readonly DemoThread[];
  readonly moderation?: readonly DemoModerationMark[];
  readonly patterns?: readonly DemoKeptPattern[];
  readonly proposals?: readonly DemoProposal[];
  readonly suggestions?: readonly DemoSuggestion[];
  readonly cases?: readonly DemoCase[];
  readonly versions?: readonly DemoVersion[];
}
/** Contributions that `npm run demo:live` adds one by one to the first inspection. */
export interface DemoWorld {
  readonly agencies: readonly DemoAgency[];
  readonly users: readonly DemoUser[];
  readonly inspections: readonly DemoInspection[];
  readonly live: readonly DemoEvidence[];
}
