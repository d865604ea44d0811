/** How long, in milliseconds, something may take to become true before a test gives up on it. */
const patience = 15_000;

/** Waits until the check stops throwing; then it is what the check returned. Fails with the check's own words. */
export async function eventually<T>(check: () => T | Promise<T>, within = patience): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 15); });
    }
  }
}

/** Waits until something is there. */
export const eventuallyTruthy = <T>(what: string, look: () => T | undefined | null | false | Promise<T | undefined | null | false>): Promise<T> =>
  eventually(async () => {
    const found = await look();
    if (!found) throw new Error(`${what} did not come about`);
    return found;
  });
