/** The clock is looked at this often, in milliseconds. */
const tickMs = 15_000;
/** A longer silence than this was sleep: browsers slow a hidden page's clock to one tick a minute, no further. */
const asleepMs = 90_000;

export interface Wake {
  /** When the page was last known to be awake, if it slept; null when only the network or the window came back. */
  readonly sleptSince: number | null;
}

export interface WakeWatch {
  readonly onWake: (wake: Wake) => void;
  /** The browser says that the network is gone. */
  readonly onOffline: () => void;
}

/** Notices that the page, the device or the network was away, or may have been. */
export function watchWake({ onWake, onOffline }: WakeWatch): () => void {
  let lastTick = Date.now();

  const look = (always: boolean): void => {
    const sleptSince = Date.now() - lastTick > asleepMs ? lastTick : null;
    lastTick = Date.now();
    if (always || sleptSince !== null) onWake({ sleptSince });
  };
  const tick = (): void => look(false);
  const seen = (): void => {
    if (document.visibilityState === 'visible') look(false);
  };
  const online = (): void => look(true);
  const shownAgain = (event: PageTransitionEvent): void => {
    if (event.persisted) look(true);
  };

  const timer = setInterval(tick, tickMs);
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', online);
  window.addEventListener('offline', onOffline);
  window.addEventListener('pageshow', shownAgain);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('pageshow', shownAgain);
  };
}
