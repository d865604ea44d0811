import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { closeEndedSessions, cookieName, cookieOptions, readToken } from './features/auth/index.ts';
import { createFeatures, resolversOf, type Features } from './features.ts';
import type { Config } from './platform/config.ts';
import { connectDatabase } from './platform/database.ts';
import { startRelay, type Relay } from './platform/event-log/index.ts';
import { createGraphRouter, createSandboxRouter, startGraphServer } from './platform/graphql/index.ts';
import { createHttpApp } from './platform/http/app.ts';
import { prepareJobs, startJobs } from './platform/jobs.ts';
import { createLogger } from './platform/logger.ts';
import { smtpMailer } from './platform/mailer.ts';
import { startPostgresListener } from './platform/postgres-listener.ts';
import { projectRoot } from './platform/project-root.ts';
import { joinNodes, openConnections, publish, type LiveServer } from './platform/realtime/index.ts';
import { StartupError } from './platform/startup-error.ts';
import { openStorage, openUploadLocks } from './platform/storage/index.ts';
import { clamav } from './platform/virus-scanner.ts';
import { demoDirectory, seed } from './seed/index.ts';

export interface RunningApp {
  readonly address: string;
  /** Where this process listens; the setting, or the port it was given. */
  readonly port: number;
  readonly stop: () => Promise<void>;
  /** For tests and seeds: the same services the screens use. */
  readonly features: Features;
}

const protocol = ['inspection:join', 'inspection:leave', 'narrative:open', 'narrative:update', 'narrative:caret', 'narrative:close'] as const;

/** The composition root: builds the platform, gives it to the features, opens the doors. */
export async function startApp(config: Config, { databaseUrl, progress }: { databaseUrl: string; progress: (line: string) => void }): Promise<RunningApp> {
  const logger = createLogger(config.logLevel);
  const database = connectDatabase(databaseUrl, config.databasePool, logger);
  const storage = await openStorage(config);
  const mail = config.smtp && config.publicOrigin ? { mailer: await smtpMailer(config.smtp), origin: config.publicOrigin } : null;
  const listener = await startPostgresListener(databaseUrl, logger);
  const locks = await openUploadLocks(databaseUrl, listener, logger);
  const features = createFeatures({ database, logger, demo: config.demo ? demoDirectory : null, files: { storage, locks, scanner: config.clamavUrl ? clamav(config.clamavUrl) : null }, mail });
  await prepareJobs(databaseUrl, logger);
  await seed({ database, features, demo: config.demo, progress });

  // The live connection takes over the requests that are its own, and must find the others already answered by someone.
  let serve: RequestListener = (_request, response) => void response.writeHead(503).end();
  const http = createServer((request, response) => serve(request, response));
  const authenticate = (cookies: string | undefined) => features.auth.service.authenticate(readToken(cookies, config.secureCookies));

  let io: LiveServer | undefined;
  let relay: Relay | undefined;
  const theIo = (): LiveServer => io ?? notYet('the live connection');
  const theRelay = (): Relay => relay ?? notYet('the relay');

  const narrative = features.narrative.live({ io: theIo });
  const inspections = features.inspections.live({ io: theIo, relay: theRelay, feed: features.feed, logger }, [narrative.accessChanged]);
  io = openConnections({
    http, logger, protocol, origins: config.publicOrigin ? [config.publicOrigin] : [],
    authenticate: (request) => authenticate(request.headers.cookie), parts: [inspections.realtime, narrative.realtime],
  });
  const leaveNodes = config.redisUrl ? await joinNodes(io, config.redisUrl, logger) : async () => undefined;
  const live = io;
  relay = await startRelay({
    database, listener, logger,
    async deliver(_inspectionId, events) {
      // Rights first: an event that changes them, and all after it, must reach the people as they then are.
      for (const event of events) await inspections.keepRights(event);
      for (const presented of await features.feed.present(events)) publish(live, presented);
    },
  });
  const stopWatchingSessions = await closeEndedSessions({ io, service: features.auth.service, listener, logger });
  narrative.start();
  const jobs = await startJobs([...features.files.tasks, ...features.notifications.tasks], { databaseUrl, logger });
  features.requests.overdue.start();

  const graph = await startGraphServer({ resolvers: resolversOf(features), http, logger, introspection: config.demo });
  const cookie = { name: cookieName(config.secureCookies), options: cookieOptions(config.secureCookies) };
  serve = createHttpApp({
    trustProxy: config.trustProxy, secure: config.secureCookies, clientFolder: path.join(projectRoot, 'client/dist'),
    isReady: async () => listener.isUp() && database.isUp(),
    routers: [
      { path: '/graphql', router: createGraphRouter({ server: graph, logger, authenticate, cookie }) },
      ...features.files.routers(authenticate),
      ...features.datasets.routers(authenticate),
      ...(config.demo ? [{ path: '/sandbox', router: createSandboxRouter() }] : []),
    ],
  });
  await listen(http, config);

  return {
    features,
    address: config.publicOrigin ?? `http://localhost:${portOf(http)}`,
    port: portOf(http),
    async stop() {
      stopWatchingSessions();
      inspections.stop();
      await live.close();
      await graph.stop();
      await narrative.stop();
      await jobs.stop();
      mail?.mailer.stop();
      await features.requests.overdue.stop();
      relay?.stop();
      await leaveNodes();
      await locks.stop();
      await listener.stop();
      await database.stop();
    },
  };
}

const notYet = (what: string): never => { throw new Error(`${what} is asked for before it is open`); };
const portOf = (http: Server): number => { const address = http.address(); return typeof address === 'object' && address ? address.port : 0; };

function listen(http: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartupError(`Port ${port} is taken`, 'Stop what uses it, or set PORT to another') : error);
    });
    http.listen(port, host, () => resolve());
  });
}
