'use client';
import { useEffect } from 'react';
import { linkPaths } from '@/lib/api/office-paths';

/**
 * Tells the shop that somebody has the page on their screen, again when that did not arrive. Whether it does changes nothing
 * for the payer.
 */
export function NoteSeen({ token }: { token: string }) {
  useEffect(() => {
    const told = new AbortController();
    const { signal } = told;
    const note = async () => {
      if (document.visibilityState !== 'visible') return;
      const request = fetch(linkPaths.api.seen(token), { method: 'POST', keepalive: true });
      const answer = await request.catch(() => null);
      if (answer?.ok) told.abort();
    };
    const onChange = () => void note();
    document.addEventListener('visibilitychange', onChange, { signal });
    window.addEventListener('online', onChange, { signal });
    onChange();
    return () => told.abort();
  }, [token]);
  return null;
}
