import type { Ack, ClientToServer, Role, ServerToClient } from '@joint/shared';
import type { Server, Socket, RemoteSocket } from 'socket.io';
import type { z } from 'zod';
import type { Viewer } from '../viewer.ts';

/** What a connection carries; other nodes read it, so it is plain data. */
export interface SocketData {
  viewer: Viewer;
  /** Inspections open on this connection. */
  here: Record<string, { readonly agencyId: string; readonly role: Role }>;
  /** Sections whose living text is open on this connection, each with its inspection. */
  sections: Record<string, string>;
}
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type RemoteLiveSocket = RemoteSocket<ServerToClient, SocketData>;

/** One message a feature takes from clients: parsed, then run; what it returns is the acknowledgement. */
export interface MessageHandler<S extends z.ZodType = z.ZodType> {
  readonly name: keyof ClientToServer;
  readonly input: S;
  readonly run: (socket: LiveSocket, message: z.output<S>) => Promise<object> | object;
  /** How many of one connection may be under way at a time, where the work is large or others wait for it; left out, any number. */
  readonly atOnce?: number;
}
export const message = <S extends z.ZodType>(name: keyof ClientToServer, input: S, run: MessageHandler<S>['run'], more: Pick<MessageHandler, 'atOnce'> = {}): MessageHandler =>
  ({ name, input, run: run as MessageHandler['run'], ...more });

/** A feature's part of the live connection. */
export interface RealtimePart {
  readonly messages: readonly MessageHandler[];
  /** The connection closed. */
  readonly left?: (socket: LiveSocket) => void;
}

export type Reply = (ack: Ack<object>) => void;
