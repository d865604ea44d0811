import { freePort, productionSettings, startBuiltServer, type BuiltServer } from '../support/built-server.ts';

/** Our server as built for production, alone on its database; it leaves a CPU profile in the folder named, when it stops. */
export async function startProduct(databaseUrl: string, profileFolder?: string, settings: NodeJS.ProcessEnv = {}): Promise<BuiltServer> {
  const port = await freePort();
  return startBuiltServer({ ...productionSettings(port), DATABASE_URL: databaseUrl, ...settings }, profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : []);
}
