import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response } from 'express';
import { serveTasks } from '../helper-process.ts';

/** What an upload is measured against: one route that pipes the request into a file and answers when it is written. No session, no hash, no flush. */
const app = express().disable('x-powered-by');
let folder = '';

async function take(request: Request, response: Response): Promise<void> {
  const file = path.join(folder, 'bare');
  await pipeline(request, createWriteStream(file));
  response.sendStatus(204);
  await rm(file);
}
app.post('/', (request, response, next) => void take(request, response).catch(next));

serveTasks({
  start: async (given: string) => {
    folder = given;
    const server = app.listen(0, '127.0.0.1');
    await new Promise<void>((resolve) => server.once('listening', resolve));
    return `http://localhost:${(server.address() as AddressInfo).port}/`;
  },
});
