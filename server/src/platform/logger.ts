import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. Never given free text of evidence, passwords, tokens or cookies. */
export const createLogger = (level: string): Logger => pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
