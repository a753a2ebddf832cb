import { useEffect, useEffectEvent } from 'react';

// iOS fails requests that start in the very moment an app comes back, so the second one is the sure one.
const AFTER_RETURN_MS = [250, 1_500];

/** Asks again when the screen comes back from the background or from the browser's page cache. */
export function useRefreshOnReturn(refresh: () => void): void {
  const onReturn = useEffectEvent(() => {
    for (const delay of AFTER_RETURN_MS) setTimeout(refresh, delay);
  });

  useEffect(() => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') onReturn();
    };
    const whenRestored = (event: PageTransitionEvent) => {
      if (event.persisted) onReturn();
    };
    document.addEventListener('visibilitychange', whenVisible);
    window.addEventListener('pageshow', whenRestored);
    return () => {
      document.removeEventListener('visibilitychange', whenVisible);
      window.removeEventListener('pageshow', whenRestored);
    };
  }, []);
}
