import type { Ack, ClientToServer, ErrorBody, ServerToClient } from '@joint/shared';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { throwable } from '../errors.ts';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** Longest wait, in milliseconds: for a connection by one transport, and for an answer. */
const connectWithin = 8_000;
const answerWithin = 10_000;

const byLongPolling = ['polling', 'websocket'];

/**
 * The page's socket, not yet connected. WebSocket first; where it is refused, long-polling at once; where it is swallowed in silence,
 * as some proxies do, long-polling from the next try on.
 */
export function createSocket(): LiveSocket {
  const socket: LiveSocket = io({
    autoConnect: false,
    withCredentials: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: connectWithin,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  socket.io.on('error', (error) => {
    if (error.message === 'timeout') socket.io.opts.transports = byLongPolling;
  });
  return socket;
}

type RequestName = { [Name in keyof ClientToServer]: Parameters<ClientToServer[Name]>['length'] extends 2 ? Name : never }[keyof ClientToServer];
type MessageOf<Name extends RequestName> = Parameters<ClientToServer[Name]>[0];
type AnswerOf<Name extends RequestName> = Parameters<Parameters<ClientToServer[Name]>[1]>[0] extends Ack<infer T> ? T : never;

const noAnswer: ErrorBody = { code: 'UNAVAILABLE', message: 'The service did not answer', remedy: 'Check your connection, then try again' };

export type Request = <Name extends RequestName>(name: Name, message: MessageOf<Name>, within?: number) => Promise<AnswerOf<Name>>;

/** Sends a message and waits for its answer; rejects with an ErrorBody, also when none comes within `within` milliseconds. */
export const requestOver = (socket: LiveSocket): Request =>
  function request<Name extends RequestName>(name: Name, message: MessageOf<Name>, within: number = answerWithin): Promise<AnswerOf<Name>> {
    return new Promise((resolve, reject) => {
      const settle = (error: Error | null, ack: Ack<AnswerOf<Name> & object>): void => {
        if (error) reject(throwable(noAnswer));
        else if (ack.ok) resolve(ack);
        else reject(throwable(ack.error));
      };
      // The names and messages are tied together above; socket.io's own types cannot follow that through a generic name.
      (socket.timeout(within) as unknown as { emit: (event: string, message: unknown, settle: unknown) => void }).emit(name, message, settle);
    });
  };
