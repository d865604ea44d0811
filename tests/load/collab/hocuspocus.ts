import { startHelper, type HelperProcess } from '../helper-process.ts';

export interface Hocuspocus extends HelperProcess {
  readonly origin: string;
}

/** Hocuspocus with its persistence in the same PostgreSQL, in a process of its own. */
export async function startHocuspocus(databaseUrl: string): Promise<Hocuspocus> {
  const process = await startHelper(new URL('./hocuspocus/server.mjs', import.meta.url));
  return { ...process, origin: await process.run<string>('start', databaseUrl) };
}
