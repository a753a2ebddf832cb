import { externalStore } from './external-store';

const REFRESH_EVERY_MS = 30 * 60_000;
const FIRST_RETRY_MS = 5_000;

/** Whether a newer version than this page is whole on this device. */
export const isNewerThere = externalStore(false);

let isWatching = false;

/**
 * Brings the worker to this device and looks for newer versions for as long as the page stays open: a kiosk tablet
 * never navigates, so the browser would neither look by itself nor make up for an installation that failed.
 */
export function watchWorker(): void {
  // Over plain HTTP there is none.
  if (isWatching || !('serviceWorker' in navigator)) return;
  isWatching = true;
  void lookAgain(register, 0);
}

/** Opens the till again: the page that comes from the server is the newer one, and lets its worker take over. */
export const takeNewer = (): void => location.reload();

type Variant = () => Promise<boolean>;

async function lookAgain(variant: Variant, failed: number): Promise<void> {
  const isWhole = await variant().catch(() => false);
  const pause = isWhole ? REFRESH_EVERY_MS : Math.min(FIRST_RETRY_MS * 2 ** failed, REFRESH_EVERY_MS);
  setTimeout(() => void lookAgain(update, isWhole ? 0 : failed + 1), pause);
}

/** A worker that is there already stays as it is: to open a page made the browser look for a newer one. */
async function register(): Promise<boolean> {
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  // This page is no older than a worker that waited before it was opened.
  registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  registration.onupdatefound = () => void noteNewer(registration);
  return noteNewer(registration);
}

async function update(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return register();
  await registration.update();
  return noteNewer(registration);
}

/** False where a file did not come whole: then the browser throws the new worker away. */
async function noteNewer({ active, installing }: ServiceWorkerRegistration): Promise<boolean> {
  if (!installing) return true;
  const isWhole = await isInstalled(installing);
  if (isWhole && active) isNewerThere.set(true);
  return isWhole;
}

const isInstalled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const variant = () => {
      if (worker.state !== 'installing') resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', variant);
    // A worker may be further than the registration says.
    variant();
  });
