import type { Logger } from '../../platform/logger.ts';
import type { PostgresListener } from '../../platform/postgres-listener.ts';
import type { LiveServer } from '../../platform/realtime/index.ts';
import type { AuthService } from './auth.service.ts';

/** How often, in milliseconds, connections of sessions that ran out are closed. */
const sweepMs = 60_000;

/** Closes live connections whose session ended, here or on another node. */
export async function closeEndedSessions({ io, service, listener, logger }: { io: LiveServer; service: AuthService; listener: PostgresListener; logger: Logger }): Promise<() => void> {
  async function sweep(): Promise<void> {
    const open = [...io.of('/').sockets.values()];
    if (open.length === 0) return;
    const live = await service.live([...new Set(open.map((socket) => socket.data.viewer.sessionId))]);
    for (const socket of open) if (!live.has(socket.data.viewer.sessionId)) socket.disconnect(true);
  }
  const look = () => void sweep().catch((error: unknown) => logger.warn({ error: String(error) }, 'could not look for ended sessions'));
  const tidy = () => void service.removeExpired().catch((error: unknown) => logger.warn({ error: String(error) }, 'could not remove ended sessions'));
  await listener.on('session_ended', look, look);
  const timer = setInterval(() => { look(); tidy(); }, sweepMs);
  return () => clearInterval(timer);
}
