import type { SeenVersion, VersionPage } from './versions.service.ts';
import type { Passage, StatementThenRow } from './written-by.ts';

export type NarrativeVersionView = SeenVersion;
export type NarrativeVersionConnectionView = VersionPage;
export type StatementThenView = StatementThenRow;
export type PassageView = Passage;
