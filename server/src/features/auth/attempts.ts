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

  const all = (email: string, ip: string) => [{ limit: both, key: `${email}|${ip}` }, { limit: account, key: email }, { limit: address, key: ip }] as const;
  return {
    /** Takes one attempt before the password is looked at, so that parallel guesses count too. */
    async take(email: string, ip: string): Promise<void> {
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
    async giveBack(email: string, ip: string): Promise<void> {
      await both.delete(`${email}|${ip}`);
      await Promise.all([account.reward(email), address.reward(ip)]);
    },
  };
}
export type Attempts = ReturnType<typeof createAttempts>;

const tooMany = (retryAfterSeconds: number): AppError =>
  new AppError('TOO_MANY_REQUESTS', 'There have been too many attempts to sign in', { remedy: `Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again`, details: { retryAfterSeconds } });
