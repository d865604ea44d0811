import { hash, verify } from '@node-rs/argon2';

/** Argon2id (2 in the library's enum), as OWASP advises: 19 MiB, two passes, one lane. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, options);

const nobody = hashPassword('a password that no account has');

/** Takes as long for an account that does not exist, so that the time tells nobody which do. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== null;
}
