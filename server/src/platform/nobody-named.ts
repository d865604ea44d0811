import { firstFound } from '@joint/shared';
import { invalidInput } from './errors.ts';

/** For a few words beside a record, which can always be said without: here nothing that was found may stay. */
export function assertNobodyNamed(field: string, text: string): void {
  const found = firstFound(text);
  if (found) throw invalidInput([{ field, message: `${found}: take it out and say it without` }]);
}
