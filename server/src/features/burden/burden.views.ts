import type { RequestState } from '@joint/shared';
import type { Criterion } from '../frameworks/index.ts';
import type { SeenInspection } from '../inspections/index.ts';

export interface TimeGivenView {
  readonly minutes: number;
  readonly timed: number;
  readonly contributions: number;
  readonly costPence: number | null;
}
export interface AgencyBurdenView {
  readonly agencyId: string;
  readonly total: TimeGivenView;
  readonly unasked: TimeGivenView;
  readonly asked: number;
  readonly open: number;
  readonly overdue: number;
}
export interface RequestBurdenView {
  readonly requestId: string;
  readonly agencyId: string;
  readonly title: string;
  readonly state: RequestState;
  readonly isOverdue: boolean;
  readonly time: TimeGivenView;
}
export interface CriterionBurdenView {
  readonly criterion: Criterion;
  readonly time: TimeGivenView;
}
export interface BurdenView {
  readonly total: TimeGivenView;
  readonly unasked: TimeGivenView;
  readonly agencies: readonly AgencyBurdenView[];
  readonly requests: readonly RequestBurdenView[];
  readonly criteria: readonly CriterionBurdenView[];
}
export type OwnHourlyRateView = SeenInspection;
export interface HourlyRateChangeView {
  readonly seq: number;
  readonly at: Date;
  readonly byId: string;
  readonly pence: number | null;
}
