import type { Ack, ClientToServer, FeedEvent, Joined, Presence, ServerToClient } from '@joint/shared';
import { io, type Socket } from 'socket.io-client';
import type { TestUser } from './test-user.ts';
import { eventually } from './eventually.ts';

export interface SocketOptions {
  readonly transports?: readonly ('websocket' | 'polling')[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestSocket {
  readonly raw: Socket<ServerToClient, ClientToServer>;
  /** Every packet that came over the wire, word for word. */
  readonly frames: readonly string[];
  /** Every `feed` message as it came. */
  readonly feed: readonly FeedEvent[];
  readonly access: readonly Parameters<ServerToClient['access']>[0][];
  readonly presence: readonly Presence[];
  /** Sends a message and gives the acknowledgement. */
  readonly send: <T extends object>(name: string, message?: unknown) => Promise<Ack<T>>;
  /** Opens an inspection; throws when it is refused. */
  readonly join: (inspectionId: string, since?: number) => Promise<Joined>;
  /** Waits until the feed has an event at this position. */
  readonly reached: (seq: number) => Promise<void>;
  readonly close: () => void;
}

/** A live connection; rejects with the server's words when it is refused. */
export async function openSocket(address: string, user: TestUser | null, { transports = ['websocket'], headers = {} }: SocketOptions = {}): Promise<TestSocket> {
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    autoConnect: false, forceNew: true, reconnection: false, transports: [...transports], extraHeaders: { ...(user && { Cookie: user.cookie }), ...headers },
  });
  const frames: string[] = [];
  const feed: FeedEvent[] = [];
  const access: Parameters<ServerToClient['access']>[0][] = [];
  const presence: Presence[] = [];
  socket.on('feed', (event) => feed.push(event));
  socket.on('access', (change) => access.push(change));
  socket.on('presence', (counts) => presence.push(counts));

  const connected = new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.connect();
  socket.io.engine.on('packet', ({ data }) => frames.push(typeof data === 'string' ? data : Buffer.from(data ?? '').toString('latin1')));
  await connected.catch((error: unknown) => {
    socket.close();
    throw error;
  });

  const send = async <T extends object>(name: string, ...message: unknown[]) => (await (socket as Socket).timeout(20_000).emitWithAck(name, ...message)) as Ack<T>;
  return {
    raw: socket, frames, feed, access, presence, send,
    async join(inspectionId, since) {
      const ack = await send<Joined>('inspection:join', { inspectionId, ...(since !== undefined && { since }) });
      if (!ack.ok) throw Object.assign(new Error(ack.error.message), ack.error);
      return ack;
    },
    reached: (seq) => eventually(() => {
      if (!feed.some((event) => event.seq === seq)) throw new Error(`event ${seq} did not arrive; there are ${feed.map((event) => event.seq).join(', ') || 'none'}`);
    }),
    close: () => void socket.close(),
  };
}
