import { AsyncLocalStorage } from 'node:async_hooks';

const elsewhen = new AsyncLocalStorage<Date>();

/** The present instant, or the one that `at` says. What is written down takes its time from here. */
export const now = (): Date => elsewhen.getStore() ?? new Date();

/** Does work as if it were another time: for the demo, whose inspections began weeks ago. */
export const at = <T>(instant: Date, work: () => Promise<T>): Promise<T> => elsewhen.run(instant, work);
