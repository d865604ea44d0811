import { randomBytes } from 'node:crypto';
import { agencyKinds, lineOfText, requiredChoice, userLimits } from '@joint/shared';
import { z } from 'zod';
import { hashPassword } from './features/auth/index.ts';
import type { Features } from './features.ts';

/** An account as an operator asks for it on the command line. */
export const accountInput = z.object({
  email: z.email('--email must be an email address').max(userLimits.email),
  name: lineOfText('name (--name)', 150),
  agency: lineOfText('full name of the agency (--agency)', 150),
  /** Only for an agency that is not there yet. */
  kind: requiredChoice(agencyKinds, `--kind must be one of ${agencyKinds.join(', ')}`).optional(),
  short: z.string().max(40, '--short must be 40 characters or fewer').optional(),
  job: z.string().max(150, '--job must be 150 characters or fewer').default(''),
  administrator: z.boolean().default(false),
});

export interface MadeAccount {
  readonly email: string;
  /** Shown once; the database keeps only its hash. */
  readonly password: string;
  readonly isNew: boolean;
}

/** Adds a person, and their agency if it is not there; for a person who is there, gives a new password and ends their sessions. */
export async function makeAccount({ users, agencies, auth }: Features, wanted: z.output<typeof accountInput>): Promise<MadeAccount> {
  const password = randomBytes(15).toString('base64url');
  const passwordHash = await hashPassword(password);
  const email = wanted.email.toLowerCase();
  const existing = await users.service.accountByEmail(email);
  if (existing) {
    await users.service.setPassword(existing.id, passwordHash);
    await auth.service.endSessionsOf(existing.id);
    return { email, password, isNew: false };
  }
  const agency = (await agencies.service.byName(wanted.agency)) ?? (wanted.kind && (await agencies.service.add({ kind: wanted.kind, name: wanted.agency, shortName: wanted.short ?? wanted.agency })));
  if (!agency) throw new Error(`There is no agency called ${wanted.agency}. Add --kind (${agencyKinds.join(', ')}) to make it`);
  await users.service.add({ agencyId: agency.id, name: wanted.name, email, jobTitle: wanted.job, passwordHash, isAdministrator: wanted.administrator, isDemo: false });
  return { email, password, isNew: true };
}
