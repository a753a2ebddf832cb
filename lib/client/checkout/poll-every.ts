import { isSettled, newest, type Reading, readingOf } from './reading';
import { useEffect, useEffectEvent } from 'react';

const HIDDEN_MS = 5_000;
/** An answer that took this long was a long poll, so asking again at once is cheap. */
const HELD_MS = 1_000;
const AFTER_HELD_MS = 100;

/**
 * SWR's `refreshInterval`. It lives at module level because a function made in render restarts SWR's timer on
 * every render, and then the poll never fires. 0 ends the polling for good, so only an end may say it.
 */
export function pollEvery(cached: Reading | undefined): number {
  // SWR may have thrown the newest answer away.
  const reading = cached && newest(readingOf(cached.checkout.id), cached);
  if (reading && isSettled(reading.checkout)) return 0;
  const interval = (reading?.tookMs ?? 0) >= HELD_MS ? AFTER_HELD_MS : byAge(reading);
  return document.hidden ? Math.max(interval, HIDDEN_MS) : interval;
}

function byAge(reading: Reading | undefined): number {
  if (!reading) return 1_500;
  const { checkout, receivedAt } = reading;
  const age = checkout.serverNow - checkout.createdAt + (Date.now() - receivedAt);
  if (age < 90_000) return 1_500;
  return age < 300_000 ? 3_000 : 6_000;
}

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
