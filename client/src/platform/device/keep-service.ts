/** Lets the service's own files be kept on this device, once the page has nothing more urgent to load. Without it all works but opening a page offline. */
export function keepServiceOnDevice(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));
}
