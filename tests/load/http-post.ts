import { Agent, request } from 'node:http';

export interface Poster {
  /** Sends JSON text; resolves with the whole body of the answer. Fails unless it is a 200. */
  readonly post: (body: string) => Promise<string>;
  readonly close: () => void;
}

/** Keeps its connections open, as a browser does, and costs less than fetch. */
export function openPoster(url: string, cookie: string, connections: number): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (body: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie };
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { post, close: () => agent.destroy() };
}
