import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection and refuses new ones. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

const tryConnect = (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket)).once('error', () => resolve(null));
  });

/** Passes connections on to the first of the ports where somebody answers, as a load balancer does, or breaks them, as a network does. */
export async function startTcpProxy(ports: readonly number[]): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let isCut = false;

  async function pass(client: Socket): Promise<void> {
    if (isCut) return void client.destroy();
    let server: Socket | null = null;
    for (const port of ports) server ??= await tryConnect(port);
    if (!server) return void client.destroy();
    const [one, other] = [client, server];
    for (const socket of [one, other]) open.add(socket);
    one.pipe(other).pipe(one);
    const end = () => { open.delete(one); open.delete(other); one.destroy(); other.destroy(); };
    for (const socket of [one, other]) socket.on('error', end).on('close', end);
  }

  const proxy = createServer((client) => { client.on('error', () => undefined); void pass(client); });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const breakAll = () => open.forEach((socket) => socket.destroy());
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => { isCut = true; breakAll(); },
    mend: () => { isCut = false; },
    async close() {
      breakAll();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
