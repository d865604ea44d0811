import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** One person's way to the service, which may break at any byte. */
export interface Line {
  readonly origin: string;
  /** Resets every connection that is open now. */
  readonly cut: () => void;
  /** The next answer is lost: it was given, and the connection is reset before a byte of it arrives. */
  readonly loseNextAnswer: () => void;
  /** Resets the connection on which this many more bytes have gone out. */
  readonly cutAfter: (bytes: number) => void;
  /** Nothing gets through, either way, until the returned function is called. */
  readonly goAway: () => () => void;
  readonly close: () => void;
}

const tryConnect = (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket)).once('error', () => resolve(null));
  });

/** `ports` are asked in turn for every new connection, as a load balancer does that knows which nodes it prefers. */
export async function openLine(ports: () => readonly number[]): Promise<Line> {
  const open = new Set<() => void>();
  let aways = 0;
  let answersToLose = 0;
  let bytesLeft = Infinity;

  async function pass(client: Socket): Promise<void> {
    client.on('error', () => undefined);
    if (aways > 0) return void client.resetAndDestroy();
    let server: Socket | null = null;
    for (const port of ports()) server ??= await tryConnect(port);
    if (!server || client.destroyed || aways > 0) {
      server?.destroy();
      return void client.resetAndDestroy();
    }
    const to = server;
    const reset = (): void => {
      open.delete(reset);
      client.resetAndDestroy();
      to.resetAndDestroy();
    };
    open.add(reset);
    let isBreaking = false;
    client.on('data', (chunk: Buffer) => {
      if (isBreaking) return;
      const part = chunk.subarray(0, Math.min(chunk.length, bytesLeft));
      bytesLeft -= chunk.length;
      if (!to.write(part)) client.pause();
      if (bytesLeft > 0) return;
      bytesLeft = Infinity;
      isBreaking = true;
      // What was let through is on its way; only then the line breaks.
      setImmediate(reset);
    });
    to.on('drain', () => client.resume());
    to.on('data', (chunk: Buffer) => {
      if (answersToLose > 0) {
        answersToLose -= 1;
        return reset();
      }
      if (!client.write(chunk)) to.pause();
    });
    client.on('drain', () => to.resume());
    for (const [one, other] of [[client, to], [to, client]] as const) {
      one.on('error', () => other.destroy());
      one.on('end', () => other.end());
      one.on('close', () => { open.delete(reset); other.destroy(); });
    }
  }

  const listening = createServer({ allowHalfOpen: true }, (client) => void pass(client));
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const cut = (): void => [...open].forEach((reset) => reset());
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cut,
    loseNextAnswer: () => { answersToLose = 1; },
    cutAfter: (bytes) => { bytesLeft = Math.max(1, bytes); },
    goAway() {
      aways += 1;
      cut();
      return () => { aways -= 1; };
    },
    close() {
      cut();
      listening.close();
    },
  };
}
