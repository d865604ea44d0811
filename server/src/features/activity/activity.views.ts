import type { Page } from '../../platform/keyset.ts';
import type { ActivityEntry } from './activity.service.ts';

export type ActivityEntryView = ActivityEntry;
export type ActivityConnectionView = Page<ActivityEntry>;
