import { z } from 'zod';

/** Input helpers: every message names the field and says what to do, in GOV.UK's words. */

const counted = (max: number): string => `${max.toLocaleString('en-GB')} characters or fewer`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Characters PostgreSQL or a reader cannot carry: NUL, other control characters and lone surrogates. */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const text = (name: string, max: number) =>
  z
    .string({ error: `Enter the ${name}` })
    .trim()
    .max(max, `${capital(name)} must be ${counted(max)}`)
    .refine((value) => !unsafe.test(value), `${capital(name)} has a character that cannot be kept; remove it and try again`);

/** One line that must be filled in. */
export const lineOfText = (name: string, max: number) => text(name, max).min(1, `Enter the ${name}`).transform((value) => value.replace(/\s+/g, ' '));

/** Several lines that must be filled in. */
export const requiredText = (name: string, max: number) => text(name, max).min(1, `Enter the ${name}`);

/** Several lines that may be left empty. */
export const optionalText = (name: string, max: number) => text(name, max).default('');

export const requiredChoice = <const T extends readonly [string, ...string[]]>(values: T, message: string) => z.enum(values, { error: message });

/** The id of a record, a UUID; in lower case, as PostgreSQL gives it back, so that ids can be compared as text. */
export const idSchema = (name: string) => z.uuid({ error: `Choose the ${name}` }).toLowerCase();

/** A calendar day without a time, `YYYY-MM-DD`. */
export const daySchema = (name: string) => {
  const error = `${capital(name)} must be a real date`;
  // The year 0 has the right form, and neither the calendar nor PostgreSQL has it.
  return z.iso.date({ error }).refine((day) => !day.startsWith('0000'), { error });
};

/** A record's version as the editor saw it; a different one on the server means someone changed it first. */
export const versionSchema = z.int().positive();
