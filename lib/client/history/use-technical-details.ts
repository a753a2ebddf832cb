import { useEffect, useSyncExternalStore } from 'react';
import { deviceStorage } from '../device/device-storage';
import { externalStore } from '../device/external-store';

const STORAGE_KEY = 'qtill.technical-details';

const isShown = externalStore(false);

/** Whether this device shows what only those need who look into a payment; remembered on it. */
export function useTechnicalDetails(): { isShown: boolean; show: (next: boolean) => void } {
  useEffect(() => isShown.set(deviceStorage.read(STORAGE_KEY) === 'on'), []);
  const show = (next: boolean) => {
    if (next) deviceStorage.write(STORAGE_KEY, 'on');
    else deviceStorage.remove(STORAGE_KEY);
    isShown.set(next);
  };
  return { isShown: useSyncExternalStore(isShown.subscribe, isShown.get, () => false), show };
}
