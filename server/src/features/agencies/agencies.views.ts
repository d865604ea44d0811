import type { Agency } from './agencies.store.ts';

export type AgencyView = Agency;
