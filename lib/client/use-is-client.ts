import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and for the first paint: for what only this device knows, such as its time zone. */
export const useIsClient = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
