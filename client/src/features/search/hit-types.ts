import type { SearchType } from '@joint/shared';
import { evidenceKindLabels, requestStateLabels, statementMarks, type EvidenceKind, type RequestState, type StatementKind } from '@joint/shared';
import type { SearchPage_FindQuery } from '../../generated/graphql.ts';
import { paths } from '../../paths.ts';
import { datasetPage } from '../datasets/index.ts';

export type Results = SearchPage_FindQuery['search'];
export type Hit = Results['hits'][number];

interface HitType {
  /** One of it, and several: "statement". */
  readonly nouns: readonly [one: string, many: string];
  /** Where it stands. */
  readonly to: (inspectionId: string, hit: Hit) => string;
  /** Its kind in words. */
  readonly kind: (hit: Hit) => string;
}

/** How each type of thing is told and reached. */
export const hitTypes: Readonly<Record<SearchType, HitType>> = {
  EVIDENCE: { nouns: ['piece of evidence', 'pieces of evidence'], to: (inspectionId, { id }) => paths.evidence(inspectionId, id), kind: ({ kind }) => evidenceKindLabels[kind as EvidenceKind] },
  STATEMENT: { nouns: ['statement', 'statements'], to: (inspectionId, { id }) => `${paths.report(inspectionId)}#statement-${id}`, kind: ({ kind }) => statementMarks[kind as StatementKind].label },
  FILE: { nouns: ['file', 'files'], to: (inspectionId, { withinId }) => paths.evidence(inspectionId, withinId ?? ''), kind: () => 'File' },
  TABLE: { nouns: ['table', 'tables'], to: (inspectionId, { withinId }) => datasetPage(inspectionId, withinId ?? ''), kind: () => 'Table of figures' },
  REQUEST: { nouns: ['request', 'requests'], to: (inspectionId, { id }) => paths.request(inspectionId, id), kind: ({ kind }) => `Request, ${requestStateLabels[kind as RequestState].toLowerCase()}` },
  CASE: { nouns: ['case', 'cases'], to: (inspectionId, { id }) => paths.case(inspectionId, id), kind: () => 'Case of case tracking' },
};
