import { z } from 'zod';
import { idSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { inspectorRoles } from './roles.ts';

export const statementKinds = ['CONTEXT', 'STRENGTH', 'AREA_FOR_IMPROVEMENT', 'AREA_FOR_PRIORITY_ACTION', 'PRACTICE_EXAMPLE'] as const;
export type StatementKind = (typeof statementKinds)[number];
export const isStatementKind = (value: unknown): value is StatementKind => (statementKinds as readonly unknown[]).includes(value);

/** One visual language for kinds of statement: the words and a colour of at least 4.5:1 on white, always together. */
export const statementMarks: Readonly<Record<StatementKind, { readonly label: string; readonly colour: string }>> = {
  CONTEXT: { label: 'Context', colour: '#505a5f' },
  STRENGTH: { label: 'Strength', colour: '#00703c' },
  AREA_FOR_IMPROVEMENT: { label: 'Area for improvement', colour: '#9a4d00' },
  AREA_FOR_PRIORITY_ACTION: { label: 'Area for priority action', colour: '#b3131b' },
  PRACTICE_EXAMPLE: { label: 'Practice example', colour: '#54319f' },
};
/** Kinds that judge, and so must stand on evidence; context need not. */
export const isFinding = (kind: StatementKind): boolean => kind !== 'CONTEXT';
/** Kinds that say what helps children: a practice example is a strength told as one piece of work, for others to learn from. */
export const saysWhatHelps = (kind: StatementKind): boolean => kind === 'STRENGTH' || kind === 'PRACTICE_EXAMPLE';

export const citationStances = ['SUPPORTS', 'CONTRADICTS'] as const;
export type CitationStance = (typeof citationStances)[number];
export const citationStanceLabels: Readonly<Record<CitationStance, string>> = { SUPPORTS: 'Supports', CONTRADICTS: 'Contradicts' };

export const narrativeLimits = {
  /** Largest single edit, in bytes; a paste of about 60,000 words fits. */
  updateBytes: 512 * 1024,
  /** Largest section as stored, in bytes. */
  sectionBytes: 16 * 1024 * 1024,
  /** Longest statement, in characters. */
  statement: 10_000,
  /** Most edits one connection may send in a second before it is asked to slow down. */
  updatesPerSecond: 200,
  /** Most bytes of edits one connection may send in a second before it is asked to slow down; four edits of the largest size. */
  bytesPerSecond: 2 * 1024 * 1024,
} as const;

const writing = phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY');

export const narrativePermissions = {
  /** Reads the statements as they stand. */
  'narrative:read': {
    ...forRoles(inspectorRoles, anyPhase),
    ...forRoles(['CONTRIBUTOR', 'AGENCY_COORDINATOR'], ['FACTUAL_ACCURACY', 'PUBLISHED', 'FOLLOW_UP']),
    ...forRoles(['BOARD_MEMBER'], ['FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP']),
    ...forRoles(['OBSERVER'], ['PUBLISHED', 'FOLLOW_UP']),
  },
  /** Opens the living text, with what was deleted from it; only those who may also write it. */
  'narrative:open': forRoles(inspectorRoles, anyPhase),
  'narrative:write': forRoles(inspectorRoles, writing),
} as const;

/** The shared text of one section: the name of its Yjs fragment and of the attributes that the materialiser reads. */
export const narrativeDocument = {
  /** Goes up with every kind of node or mark that pages from before do not know: such a page would take it out of everybody's text, so it opens no section any more. */
  format: 2,
  fragment: 'section',
  /** Block nodes that are statements: a paragraph, and a row of a table, whose words stand in its cells. */
  statementNodes: ['paragraph', 'tableRow'],
  /** A table is rows of cells, without cells that span others; a first row of head cells alone names its columns. */
  table: 'table',
  tableRow: 'tableRow',
  tableCell: 'tableCell',
  tableHead: 'tableHead',
  idAttribute: 'statementId',
  kindAttribute: 'kind',
  citationNode: 'citation',
  /** Of a citation: which part of the evidence it rests on, in coordinates alone; none for the whole. */
  placeAttribute: 'place',
} as const;

export const sectionIdInput = z.object({ sectionId: idSchema('section') });

export const narrativeEvents = {
  /** The derived statements of a section changed: which ones, never their text. */
  'narrative.changed': z.object({ sectionId: z.uuid(), statementIds: z.array(z.string()), upTo: z.string() }),
} as const;
export interface NarrativeEventData { readonly sectionId: string; readonly statementIds: readonly string[] }
