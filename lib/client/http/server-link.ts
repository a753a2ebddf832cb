import { paths } from '../../api/paths';
import { externalStore } from '../device/external-store';
import { useEffect, useSyncExternalStore } from 'react';

// `navigator.onLine` lies in both directions, so only our own server's answers count. One lost request is
// normal on shop Wi-Fi; charging stops after two in a row.
const MISSES_UNTIL_DOWN = 2;
const PING_AFTER_MS = 1_000;
const PING_TIMEOUT_MS = 4_000;
const PING_WHILE_DOWN_MS = 3_000;
const PING_IN_DOUBT_MS = 2_000;

const serverLink = externalStore<'up' | 'down'>('up');

let misses = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const isSaidOffline = () => typeof navigator === 'object' && navigator.onLine === false;

/** Any answer at all, even a refusal, proves that the server is there. */
export function noteAnswer(): void {
  misses = 0;
  clearTimeout(timer);
  // It may have been on its way already when the network went.
  timer = isSaidOffline() ? setTimeout(ping, PING_IN_DOUBT_MS) : undefined;
  serverLink.set('up');
}

export function noteMiss(): void {
  misses += 1;
  if (misses >= MISSES_UNTIL_DOWN) serverLink.set('down');
  timer ??= setTimeout(ping, serverLink.get() === 'down' ? PING_WHILE_DOWN_MS : PING_AFTER_MS);
}

export async function isServerThere(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PING_TIMEOUT_MS);
    return (await fetch(paths.api.health, { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

async function ping(): Promise<void> {
  const isThere = await isServerThere();
  timer = undefined;
  if (isThere) noteAnswer();
  else noteMiss();
}

/** Whether our own server answers. Down means: nothing new can be charged, open codes stay. */
export function useServerLink(): 'up' | 'down' {
  useEffect(() => {
    window.addEventListener('offline', noteMiss);
    return () => window.removeEventListener('offline', noteMiss);
  }, []);
  return useSyncExternalStore(serverLink.subscribe, serverLink.get, () => 'up');
}

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
