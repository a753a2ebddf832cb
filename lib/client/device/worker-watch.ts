import { externalStore } from './external-store';

const REFRESH_EVERY_MS = 30 * 60_000;
const FIRST_RETRY_MS = 5_000;

/** Whether a newer version than this page is installed on this device. */
export const isNewerThere = externalStore(false);

let isWatching = false;

/**
 * Installs the worker and checks for newer versions for as long as the page stays open: a kiosk tablet never
 * navigates, so the browser would neither check by itself nor repeat an installation that failed.
 */
export function watchWorker(): void {
  // Over plain HTTP there is none.
  if (isWatching || !('serviceWorker' in navigator)) return;
  isWatching = true;
  void check(register, 0);
}

/** Reloads: the page from the server is the newer one, and lets its worker take over. */
export const takeNewer = (): void => location.reload();

/** True when every file of it arrived. */
type Step = () => Promise<boolean>;

async function check(step: Step, failed: number): Promise<void> {
  const isWhole = await step().catch(() => false);
  const pause = isWhole ? REFRESH_EVERY_MS : Math.min(FIRST_RETRY_MS * 2 ** failed, REFRESH_EVERY_MS);
  setTimeout(() => void check(update, isWhole ? 0 : failed + 1), pause);
}

/** An installed worker stays as it is: opening the page made the browser check for a newer one. */
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

/** False where a file did not arrive whole: then the browser discards the new worker. */
async function noteNewer({ active, installing }: ServiceWorkerRegistration): Promise<boolean> {
  if (!installing) return true;
  const isWhole = await isInstalled(installing);
  if (isWhole && active) isNewerThere.set(true);
  return isWhole;
}

const isInstalled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const onState = () => {
      if (worker.state !== 'installing') resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', onState);
    // A worker may be further than the registration says.
    onState();
  });
