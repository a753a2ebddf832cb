import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 30 * 60_000;

/** Finds a newer version of the till waiting in the service worker. It takes over only when told to. */
export function useUpdate(): { isWaiting: boolean; apply: () => void } {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);

  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    let registration: ServiceWorkerRegistration | undefined;
    const look = () => setWaiting(navigator.serviceWorker.controller && (registration?.waiting ?? null));
    const onFound = () => registration?.installing?.addEventListener('statechange', look);
    void navigator.serviceWorker.getRegistration().then((found) => {
      registration = found;
      found?.addEventListener('updatefound', onFound);
      look();
    });
    // Kiosk tablets never navigate, so the browser would never look by itself.
    const timer = setInterval(() => void registration?.update().catch(() => undefined), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      registration?.removeEventListener('updatefound', onFound);
    };
  }, []);

  const apply = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  return { isWaiting: waiting !== null, apply };
}
