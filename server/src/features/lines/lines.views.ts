import type { SeenInspection } from '../inspections/index.ts';
import type { SeenLine } from './lines.record.ts';
import type { EvidenceEdge, RequestEdge, StatementEdge } from './lines.store.ts';

export type LineOfEnquiryView = SeenLine;
export interface LineEvidenceView extends EvidenceEdge {
  readonly seen: SeenInspection;
}
export interface LineRequestView extends RequestEdge {
  readonly seen: SeenInspection;
}
export type LineStatementView = StatementEdge;
