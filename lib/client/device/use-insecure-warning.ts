import { useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';

const STORAGE_KEY = 'qtill.insecure-warning';
const dismissals = externalStore(0);

/** Plain http on a real device: no installation, no wake lock. Shown until somebody dismisses it. */
export function useInsecureWarning(): { isShown: boolean; dismiss: () => void } {
  const isShown = useSyncExternalStore(
    dismissals.subscribe,
    () => !window.isSecureContext && deviceStorage.read(STORAGE_KEY) !== 'read',
    () => false,
  );
  const dismiss = () => {
    deviceStorage.write(STORAGE_KEY, 'read');
    dismissals.set(dismissals.get() + 1);
  };
  return { isShown, dismiss };
}
