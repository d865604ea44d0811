import type { ErrorBody } from '@joint/shared';
import { throwable } from '../../platform/errors.ts';

interface Sending {
  readonly url: string;
  readonly type: 'application/octet-stream' | 'application/json';
  readonly body: Blob | string;
  /** How much is sent, from 0 to 1. */
  readonly onSent?: (share: number) => void;
}

const unreachable: ErrorBody = { code: 'UNAVAILABLE', message: 'The service cannot be reached', remedy: 'Check your connection, then try again. What you entered is still here.' };

/** The last whole line of what came so far. */
function lastLine(text: string): unknown {
  const line = text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1);
  return line ? (JSON.parse(line) as unknown) : null;
}

/**
 * Sends something that the server answers line by line, and gives the last line; throws what the server says against it. An XMLHttpRequest, as fetch
 * does not tell how much is sent.
 */
export function sendAndListen<T extends object>({ url, type, body, onSent }: Sending, onLine: (line: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', type);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0));
    request.addEventListener('progress', () => {
      const line = request.status === 200 ? (lastLine(request.responseText) as T | null) : null;
      if (line) onLine(line);
    });
    request.addEventListener('error', () => reject(throwable(unreachable)));
    request.addEventListener('load', () => {
      try {
        const said = (request.status === 200 ? lastLine(request.responseText) : { error: JSON.parse(request.responseText) as unknown }) as T | { readonly error: unknown } | null;
        if (said && !('error' in said)) resolve(said);
        else reject(throwable(said ? (said.error as ErrorBody) : unreachable));
      } catch {
        reject(throwable(unreachable));
      }
    });
    request.send(body);
  });
}
