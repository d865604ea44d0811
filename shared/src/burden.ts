import { z } from 'zod';
import { idSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Highest hourly rate, in pence: five hundred pounds. */
export const burdenLimits = { ratePence: 50_000 } as const;

/** What an inspection asks of agencies is between the inspectors and each agency; the board reads the sums of all of them. */
export const burdenPermissions = {
  /** Sees the ledger: inspectors that of every agency, agency staff their own agency's. */
  'burden:view': forRoles([...inspectorRoles, ...agencyRoles], anyPhase),
  /** Reads in the report the sums of all agencies, which name none. */
  'burden:read': { ...forRoles(inspectorRoles, anyPhase), ...forRoles(['BOARD_MEMBER'], phasesBetween('FACTUAL_ACCURACY', 'FOLLOW_UP')) },
  /** Says what an hour of the own agency's people costs, or that it no longer says so. */
  'burden:set-rate': forRoles(['AGENCY_COORDINATOR'], phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY')),
} as const;

/** A working week of one person, in minutes. */
const workingWeek = 37 * 60;
/** From here on an inspector is asked to think again before asking for more. */
export const muchBurden = { open: 3, overdue: 1, minutes: workingWeek } as const;

/** What an agency carries now: requests it still owes an answer to, and minutes it has given. */
export interface CarriedBurden {
  readonly open: number;
  readonly overdue: number;
  readonly minutes: number;
}
export const carriesMuch = ({ open, overdue, minutes }: CarriedBurden): boolean => open >= muchBurden.open || overdue >= muchBurden.overdue || minutes >= muchBurden.minutes;

const poundsAndPence = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/;

/** An amount as people type it, "42", "£42.50" or "1,042.5", in pence; null where it is no amount. */
export function toPence(typed: string): number | null {
  const [, pounds, pence = ''] = poundsAndPence.exec(typed.trim()) ?? [];
  return pounds === undefined ? null : Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
}

/** What an hour costs, typed in pounds and pence; empty is none. Gives pence. */
export const hourlyRate = z.string({ error: 'Enter the hourly rate, or leave it empty' }).max(30, 'Enter the hourly rate in pounds and pence, like 42.50').transform((typed, ctx): number | null => {
  if (typed.trim() === '') return null;
  const pence = toPence(typed);
  const fault = pence === null ? 'Enter the hourly rate in pounds and pence, like 42.50' : pence === 0 ? 'The hourly rate must be more than £0; leave it empty to give none' : pence > burdenLimits.ratePence ? `The hourly rate must be £${burdenLimits.ratePence / 100} or less` : null;
  if (fault === null) return pence;
  ctx.addIssue({ code: 'custom', message: fault });
  return z.NEVER;
});

export const setHourlyRateInput = z.object({
  inspectionId: idSchema('inspection'),
  /** The rate in pence that the coordinator saw, null for none; another one on the server means that someone changed it first. */
  expectedPence: z.int().positive().nullable(),
  rate: hourlyRate,
});
export type SetHourlyRateInput = z.input<typeof setHourlyRateInput>;

export const burdenEvents = {
  /** In pence; null where the agency no longer gives one. Told with the amount inside the agency alone. */
  'burden.rate-set': z.object({ agencyId: z.uuid(), pencePerHour: z.int().nullable() }),
} as const;
/** What it says: whose rate changed. Pages ask for what follows from it. */
export interface BurdenEventData {
  readonly agencyId: string;
  readonly isSet: boolean;
}
