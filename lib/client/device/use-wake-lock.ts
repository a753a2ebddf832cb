import { useEffect, useState } from 'react';

/**
 * Keeps the screen awake while it is on. True where it may fall asleep all the same, since the platform has no such
 * lock (plain http, old iOS), refuses it or takes it away (power saving).
 */
export function useWakeLock(isOn: boolean): boolean {
  const [mayFallAsleep, setMayFallAsleep] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | undefined;
    const isShown = () => !isOver && document.visibilityState === 'visible';
    // A page that is hidden loses its lock by itself, and asks again when it is seen.
    const onRelease = () => {
      if (isShown()) setMayFallAsleep(true);
    };
    const acquire = async () => {
      if (!isShown()) return;
      const granted = await requestLock();
      if (isOver) return void granted?.release();
      lock = granted ?? undefined;
      lock?.addEventListener('release', onRelease);
      if (isShown()) setMayFallAsleep(granted === null);
    };
    void acquire();
    document.addEventListener('visibilitychange', acquire);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', acquire);
      void lock?.release();
    };
  }, [isOn]);
  return isOn && mayFallAsleep;
}

async function requestLock(): Promise<WakeLockSentinel | null> {
  if (!('wakeLock' in navigator)) return null;
  try {
    return await navigator.wakeLock.request('screen');
  } catch {
    return null;
  }
}
