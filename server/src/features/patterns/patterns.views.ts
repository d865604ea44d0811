import type { PatternRecord } from './patterns.store.ts';

export interface StatementPatternView extends PatternRecord {
  readonly mayRemove: boolean;
}
