import type { SeenInspection } from '../inspections/index.ts';
import type { RequestPage } from './requests.lists.ts';
import type { HistoryEntry } from './requests.log.ts';
import type { SeenRequest } from './requests.record.ts';
import type { RequestComment } from './requests.store.ts';

export type EvidenceRequestView = SeenRequest;
export type EvidenceRequestConnectionView = RequestPage;
export type RequestHistoryEntryView = HistoryEntry;
export type RequestAbilitiesView = SeenInspection;
export type RequestCommentView = RequestComment;
