import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { socketMessageBytes } from '@joint/shared';
import { Server } from 'socket.io';
import { AppError, parseInput, toErrorBody, unauthenticated } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Viewer } from '../viewer.ts';
import { personRoom } from './rooms.ts';
import type { LiveServer, LiveSocket, MessageHandler, RealtimePart, Reply } from './types.ts';

export interface ConnectionOptions {
  readonly http: HttpServer;
  readonly logger: Logger;
  /** Origins that pages may connect from; empty means the address the request came to. */
  readonly origins: readonly string[];
  readonly authenticate: (request: IncomingMessage) => Promise<Viewer | null>;
  readonly parts: readonly RealtimePart[];
  /** Every name of the protocol; starting fails when one has no handler. */
  readonly protocol: readonly string[];
}

/** Most messages of one connection in a second, whatever they are; a fast typist sends about fifteen. */
const messagesPerSecond = 400;

/** Most open connections of one person on a node: more pages than anybody has open. */
const connectionsPerPerson = 100;

/** The one socket.io connection of a page: authenticated at the door, every message parsed, every answer an acknowledgement. */
export function openConnections({ http, logger, origins, authenticate, parts, protocol }: ConnectionOptions): LiveServer {
  const handlers = parts.flatMap((part) => part.messages);
  const missing = protocol.filter((name) => !handlers.some((handler) => handler.name === name));
  if (missing.length > 0) throw new Error(`no feature handles ${missing.join(', ')}: add it to the feature's realtime part`);

  const io: LiveServer = new Server(http, {
    maxHttpBufferSize: socketMessageBytes,
    serveClient: false,
    perMessageDeflate: false,
    // A connection that does not say who it is within this many milliseconds is closed.
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, origins)),
  });

  io.use((socket, next) => {
    authenticate(socket.request).then(
      (viewer) => {
        if (!viewer) return next(asConnectError(unauthenticated()));
        if ((io.sockets.adapter.rooms.get(personRoom(viewer.userId))?.size ?? 0) >= connectionsPerPerson) return next(asConnectError(tooManyOpen()));
        socket.data.viewer = viewer;
        socket.data.here = {};
        socket.data.sections = {};
        next();
      },
      (error: unknown) => next(asConnectError(error)),
    );
  });

  io.on('connection', (socket) => {
    void socket.join(personRoom(socket.data.viewer.userId));
    const withinRate = rateOf(messagesPerSecond);
    for (const handler of handlers) {
      let underWay = 0;
      socket.on(handler.name, (...received: unknown[]) => {
        const allowed = withinRate() && underWay < (handler.atOnce ?? Infinity);
        underWay += 1;
        void answer(socket, handler, received, allowed).finally(() => { underWay -= 1; });
      });
    }
    socket.on('disconnect', () => parts.forEach((part) => part.left?.(socket)));
  });

  async function answer(socket: LiveSocket, handler: MessageHandler, received: readonly unknown[], allowed: boolean): Promise<void> {
    const last = received.at(-1);
    const reply: Reply = typeof last === 'function' ? (last as Reply) : () => undefined;
    try {
      if (!allowed) throw new AppError('TOO_MANY_REQUESTS', 'Too many messages at once', { remedy: 'Wait a second; what was not acknowledged is sent again' });
      const result = await handler.run(socket, parseInput(handler.input, received[0]));
      reply({ ok: true, ...result });
    } catch (error) {
      reply({ ok: false, error: toErrorBody(error, (fault) => logger.error({ error: String(fault), message: handler.name }, 'a socket message failed')) });
    }
  }

  function asConnectError(error: unknown): Error {
    const body = toErrorBody(error, (fault) => logger.error({ error: String(fault) }, 'a connection could not be authenticated'));
    return Object.assign(new Error(body.message), { data: body });
  }

  return io;
}

const tooManyOpen = (): AppError => new AppError('TOO_MANY_REQUESTS', 'Too many pages of this service are open', { remedy: 'Close some of them, then reload this page' });

/** A page of another site must not open a connection with the person's cookie. */
function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origins.length > 0) return origins.includes(origin);
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Adds up what happens within each second, by ones or by the amount given; false once it is too much. */
export function rateOf(most: number): (amount?: number) => boolean {
  let second = 0;
  let count = 0;
  return (amount = 1) => {
    const now = Math.floor(Date.now() / 1000);
    count = now === second ? count + amount : amount;
    second = now;
    return count <= most;
  };
}
