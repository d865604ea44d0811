import type { Criterion, FrameworkVersion } from './frameworks.store.ts';

export type FrameworkVersionView = FrameworkVersion;
export type CriterionView = Criterion;
