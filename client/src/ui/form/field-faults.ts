import type { z } from 'zod';
import type { FieldFault } from '@joint/shared';

/** zod's issues as faults that a Form understands: one a field, the first found. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const { path, message } of error.issues) {
    const field = path.join('.');
    if (!faults.has(field)) faults.set(field, { field, message });
  }
  return [...faults.values()];
}

/** A field's own fault, or that of a part of it: a fault of `agencyIds.2` belongs to the field `agencyIds`. */
export function errorFor(faults: readonly FieldFault[], name: string): string | undefined {
  return faults.find((fault) => fault.field === name || fault.field.startsWith(`${name}.`))?.message;
}

/** A fault's field and its parents, nearest first: `members.0.role`, `members.0`, `members`. */
export function fieldAndParents(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
