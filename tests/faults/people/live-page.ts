import { io } from 'socket.io-client';
import type { ConnectionChange, LiveConnection } from '../../../client/src/platform/live/connection.ts';
import { createInspectionFeed } from '../../../client/src/platform/live/inspection-feed.ts';
import { requestOver, type LiveSocket } from '../../../client/src/platform/live/socket.ts';
import type { Person } from '../../support/inspection-at-work.ts';
import type { Stage } from './stage.ts';

/** A page with the inspection open: the client's own feed over a socket that comes back by itself. */
export interface LivePage {
  readonly socket: LiveSocket;
  readonly request: LiveConnection['request'];
  /** As when the tab is gone: not a word to the server. */
  readonly vanish: () => void;
}

export function openLivePage({ inspection, ledger }: Pick<Stage, 'inspection' | 'ledger'>, { viewer, cookie }: Person, origin: string, transport: 'websocket' | 'polling'): LivePage {
  const socket: LiveSocket = io(origin, {
    transports: [transport], forceNew: true, timeout: 4_000, reconnectionDelay: 40, reconnectionDelayMax: 400, extraHeaders: { cookie },
  });
  const request = requestOver(socket);
  const listeners = new Set<(change: ConnectionChange) => void>();
  const tell = (change: ConnectionChange): void => listeners.forEach((listener) => listener(change));
  let isGone = false;
  const again = (wait: number): void => void setTimeout(() => { if (!isGone && !socket.active) socket.connect(); }, wait);
  socket.on('connect', () => tell({ is: 'connected' }));
  socket.on('disconnect', (reason) => {
    tell({ is: 'lost', heardAt: Date.now() });
    if (reason === 'io server disconnect') again(50);
  });
  socket.on('connect_error', () => again(300));

  const feed = createInspectionFeed({
    inspectionId: inspection.id, since: 0, viewerId: viewer.userId,
    connection: {
      socket, request, open: () => undefined, close: () => undefined, restart: () => { if (socket.connected) socket.io.engine.close(); },
      status: () => (socket.connected ? 'connected' : 'reconnecting'),
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  });
  let last = 0;
  feed.onEvent(({ seq }) => {
    if (seq <= last) ledger.complaints.push(`a page was told of position ${seq} after ${last}`);
    last = seq;
  });
  const stop = feed.start({ onEnded: () => ledger.complaints.push('a page was told that the inspection is not theirs'), onRightsChanged: () => undefined, onTooFarBehind: () => undefined });
  return {
    socket, request,
    vanish() {
      isGone = true;
      listeners.clear();
      // Closed without a farewell, and then the parts that listen are taken off.
      socket.io.engine?.transport.close();
      socket.disconnect();
      stop();
    },
  };
}
