import { toErrorBody } from '../errors.ts';
import { sessionEnded } from '../session.ts';
import type { LiveSocket, Request } from './socket.ts';
import { createSocket, requestOver } from './socket.ts';
import type { Wake } from './wake.ts';
import { watchWake } from './wake.ts';

export type ConnectionStatus = 'connected' | 'reconnecting' | 'offline';

export type ConnectionChange =
  | { readonly is: 'connected' }
  /** `heardAt` is the instant, in milliseconds, the service was last known to be there. */
  | { readonly is: 'lost'; readonly heardAt: number }
  | ({ readonly is: 'woke' } & Wake);

export interface LiveConnection {
  readonly socket: LiveSocket;
  readonly request: Request;
  readonly status: () => ConnectionStatus;
  readonly subscribe: (listener: (change: ConnectionChange) => void) => () => void;
  /** Connects unless it is connected or trying. */
  readonly open: () => void;
  /** Drops a connection that no longer answers, and tries again. */
  readonly restart: () => void;
  /** Ends it for good, when the person signs out. */
  readonly close: () => void;
}

/** Before trying again, in milliseconds: when the service closed the connection, and when it could not open it. */
const retryAfterClose = 250;
const retryAfterRefusal = 5_000;

function createConnection(): LiveConnection {
  const socket = createSocket();
  const listeners = new Set<(change: ConnectionChange) => void>();
  let isWanted = false;
  let heardAt = Date.now();

  const tell = (change: ConnectionChange): void => listeners.forEach((listener) => listener(change));
  const hear = (): void => { heardAt = Date.now(); };
  const connect = (): void => { if (isWanted && !socket.active) socket.connect(); };
  /** Tries at once instead of waiting for the next of its tries. */
  const hurry = (): void => { if (isWanted && !socket.connected) socket.disconnect().connect(); };
  const restart = (): void => { if (socket.connected) socket.io.engine.close(); };

  socket.on('connect', () => {
    hear();
    tell({ is: 'connected' });
  });
  socket.on('disconnect', (reason) => {
    const since = reason === 'ping timeout' ? heardAt : Date.now();
    if (isWanted) tell({ is: 'lost', heardAt: since });
    // The server closed it: it ended this session, or moved the connection; its door says which.
    if (reason === 'io server disconnect') setTimeout(connect, retryAfterClose);
  });
  socket.on('connect_error', (error: Error & { readonly data?: unknown }) => {
    // The server's door refuses with an ErrorBody as `data`; the network with nothing.
    if (toErrorBody(error.data).code === 'UNAUTHENTICATED') sessionEnded();
    else if (!socket.active) setTimeout(connect, retryAfterRefusal);
    if (isWanted) tell({ is: 'lost', heardAt });
  });
  socket.onAny(hear);
  socket.io.on('ping', hear);

  let unwatch = (): void => undefined;
  return {
    socket,
    request: requestOver(socket),
    status: () => (socket.connected ? 'connected' : navigator.onLine ? 'reconnecting' : 'offline'),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open() {
      if (isWanted) return;
      isWanted = true;
      unwatch = watchWake({
        onWake(wake) {
          hurry();
          tell({ is: 'woke', ...wake });
        },
        onOffline: restart,
      });
      connect();
    },
    restart,
    close() {
      isWanted = false;
      unwatch();
      socket.disconnect();
    },
  };
}

let theConnection: LiveConnection | undefined;

/** The page's one connection, made when it is first asked for. */
export const liveConnection = (): LiveConnection => (theConnection ??= createConnection());

/** Closes it if there is one, so that nothing comes in for a person who has signed out. */
export const closeLiveConnection = (): void => theConnection?.close();
