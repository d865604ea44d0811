import { z } from 'zod';
import { idSchema, optionalText } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Largest number of a reference, and longest note in characters. */
export const childReferenceLimits = { number: 999, note: 120 } as const;

export const childReferencePermissions = {
  /** Sees the register of their own agency. */
  'child-references:view': forRoles([...inspectorRoles, ...agencyRoles], anyPhase),
  'child-references:keep': forRoles([...inspectorRoles, ...agencyRoles], phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY')),
} as const;

const which = {
  inspectionId: idSchema('inspection'),
  number: z.int({ error: 'Enter the number of the reference, such as 4 for CH-04' }).min(1, 'The number must be 1 or more').max(childReferenceLimits.number, `The number must be ${childReferenceLimits.number} or less`),
};
const note = optionalText('note', childReferenceLimits.note);

/** Sent again with the same note it changes nothing. */
export const addChildReferenceInput = z.object({ ...which, note });
export type AddChildReferenceInput = z.input<typeof addChildReferenceInput>;

export const noteChildReferenceInput = z.object({ ...which, note });
export type NoteChildReferenceInput = z.input<typeof noteChildReferenceInput>;

export const removeChildReferenceInput = z.object(which);
export type RemoveChildReferenceInput = z.input<typeof removeChildReferenceInput>;

const kept = z.object({ agencyId: z.uuid(), number: z.int() });
export const childReferenceEvents = {
  'child-reference.added': kept,
  'child-reference.noted': kept,
  'child-reference.removed': kept,
} as const;

/** What its own agency is told of a change of its register; the note is asked for by whoever shows it. */
export interface ChildReferenceEventData {
  readonly number: number;
}
