import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedEvent } from '@joint/shared';
import { Server } from 'socket.io';
import { serveTasks } from '../helper-process.ts';

/**
 * What the feed is measured against: socket.io with nothing around it. A contribution comes by HTTP POST and goes out to every connection,
 * as an event of the same bytes as ours; there is no database, no right to look at and nobody to keep out.
 */
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
let sample: (FeedEvent & { data: { evidence: object } }) | undefined;
let seq = 0;

io.on('connection', (socket) => void socket.on('inspection:join', (_message: unknown, reply: (ack: object) => void) => reply({ ok: true })));

http.on('request', (request, response) => {
  if (request.method !== 'POST' || request.url !== '/contribute') return;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: { input: { id: string } } };
    if (!sample) return void response.writeHead(500).end();
    seq += 1;
    const event = { ...sample, seq, at: new Date().toISOString(), data: { evidence: { ...sample.data.evidence, id: variables.input.id } } };
    io.emit('feed', event);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { contributeEvidence: { id: variables.input.id } } }));
  });
});

serveTasks({
  /** Takes one of our events as the pattern of its own; says where it listens. */
  start: async (pattern: NonNullable<typeof sample>) => {
    sample = pattern;
    ({ seq } = pattern);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(http.address() as AddressInfo).port}`;
  },
});
