import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../platform/errors.ts';
import type { Database } from '../../platform/database.ts';

/** Failed attempts within a quarter of an hour: for one account from one address, for one account from anywhere, from one address. */
export const attemptLimits = { accountAndAddress: 5, account: 20, address: 50, seconds: 15 * 60 } as const;

/** Counts failed sign-ins in PostgreSQL, for all nodes together. */
export function createAttempts({ pool }: Database) {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({ storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix, points, duration: attemptLimits.seconds, clearExpiredByTimeout: false });
  const both = limiter('both', attemptLimits.accountAndAddress);
  const account = limiter('account', attemptLimits.account);
  const address = limiter('address', attemptLimits.address);

  const all = (email: string, ip: string) => [{ limit: both, key: keyOf(`${email}|${ip}`) }, { limit: account, key: keyOf(email) }, { limit: address, key: keyOf(ip) }] as const;
  return {
    /** Takes one attempt before the password is looked at, so that parallel guesses count too. */
    async take(email: string, from: string): Promise<void> {
      const ip = networkOf(from);
      // An address that has spent its attempts leaves no more rows behind, whatever addresses of accounts it invents.
      const spent = await address.get(keyOf(ip));
      if (spent && spent.consumedPoints > attemptLimits.address) throw tooMany(Math.ceil(spent.msBeforeNext / 1000));
      for (const { limit, key } of all(email, ip)) {
        try {
          await limit.consume(key);
        } catch (refusal) {
          if (refusal instanceof RateLimiterRes) throw tooMany(Math.ceil(refusal.msBeforeNext / 1000));
          throw refusal;
        }
      }
    },
    /** The password was right: that attempt counts against nobody. */
    async giveBack(email: string, from: string): Promise<void> {
      const ip = networkOf(from);
      await both.delete(keyOf(`${email}|${ip}`));
      await Promise.all([account.reward(keyOf(email)), address.reward(keyOf(ip))]);
    },
    /** Every counter that has run out; the limiters leave their rows behind. */
    removeExpired: (): Promise<void> => removeExpired(pool),
  };
}
/**
 * What counts as one address. A single line has 2^64 addresses of IPv6 to take turns with, so they count together; IPv4 written as IPv6
 * counts as what it is.
 */
export function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6 ? `${address.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64` : address.toString();
}

/** The column holds 255 characters, and an e-mail address alone may have as many. */
const keyOf = (text: string): string => (text.length <= 200 ? text : createHash('sha256').update(text).digest('hex'));

async function removeExpired(pool: Database['pool']): Promise<void> {
  await pool.query('DELETE FROM rate_limit WHERE expire < $1', [Date.now()]);
}

export type Attempts = ReturnType<typeof createAttempts>;

const tooMany = (retryAfterSeconds: number): AppError =>
  new AppError('TOO_MANY_REQUESTS', 'There have been too many attempts to sign in', { remedy: `Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again`, details: { retryAfterSeconds } });
