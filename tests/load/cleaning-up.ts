/** What has been started, to be stopped in the opposite order, also when the bench fails half way. */
export async function withCleaningUp<T>(work: (later: (stop: () => Promise<unknown>) => void) => Promise<T>): Promise<T> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    return await work((stop) => stops.push(stop));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
