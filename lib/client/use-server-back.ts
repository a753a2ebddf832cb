import { useEffect } from 'react';
import { isServerThere } from './server-link';

const EVERY_MS = 3_000;

export async function reloadIfServerIsBack(): Promise<boolean> {
  const isBack = await isServerThere();
  // The worker shows the offline page under the address that failed; only a direct visit needs another one.
  if (isBack && location.pathname === '/offline') location.replace('/');
  else if (isBack) location.reload();
  return isBack;
}

/** For the offline page: leaves it as soon as the server answers again. */
export function useServerBack(): void {
  useEffect(() => {
    const timer = setInterval(() => void reloadIfServerIsBack(), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
