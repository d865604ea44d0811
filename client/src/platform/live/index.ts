export { closeLiveConnection } from './connection.ts';
export type { ConnectionStatus } from './connection.ts';
export type { AwayNews } from './inspection-feed.ts';
export { useLive, useLiveEvents } from './live-context.ts';
export type { Live } from './live-context.ts';
export { LiveProvider } from './LiveProvider.tsx';
export { useGathered } from './use-gathered.ts';
