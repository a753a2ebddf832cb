import { useEffect, useSyncExternalStore } from 'react';
import { noteMiss, serverLink } from './server-link';

/** Whether our own server answers. Down means: nothing new can be charged, open codes stay. */
export function useServerLink(): 'up' | 'down' {
  useEffect(() => {
    window.addEventListener('offline', noteMiss);
    return () => window.removeEventListener('offline', noteMiss);
  }, []);
  return useSyncExternalStore(serverLink.subscribe, serverLink.get, () => 'up');
}
