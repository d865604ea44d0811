import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface StatementCounter {
  /** The same database, by way of the counter. */
  readonly url: string;
  /** Statements that went by since it was made. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Reads one connection's messages to PostgreSQL (protocol 3): a type, a length that counts itself, a body; the first has no type. */
function readMessages(onMessage: (type: string) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (pending.length < head + 4) return;
      const length = head + pending.readInt32BE(head);
      if (pending.length < length) return;
      if (started) onMessage(String.fromCharCode(pending[0] ?? 0));
      started = true;
      pending = pending.subarray(length);
    }
  };
}

/** Stands between a server and its database and counts what is executed, transactions' own BEGIN and COMMIT included. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let count = 0;
  const proxy = createServer((client) => {
    const database = connect(Number(port || 5432), hostname);
    const read = readMessages((type) => { if (type === 'E' || type === 'Q') count += 1; });
    client.on('data', read).pipe(database).pipe(client);
    for (const socket of [client, database]) {
      open.add(socket.setNoDelay(true));
      socket.on('error', () => undefined).on('close', () => { open.delete(socket); client.destroy(); database.destroy(); });
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url: url.href,
    count: () => count,
    async close() {
      open.forEach((socket) => socket.destroy());
      proxy.close();
    },
  };
}
