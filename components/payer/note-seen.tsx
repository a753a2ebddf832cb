'use client';
import { useEffect } from 'react';
import { linkPaths } from '@/lib/api/office-paths';

/** Tells the shop that somebody has the page on their screen. Whether that arrives changes nothing for the payer. */
export function NoteSeen({ token }: { token: string }) {
  useEffect(() => {
    const note = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', note);
      void fetch(linkPaths.api.seen(token), { method: 'POST', keepalive: true }).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', note);
    note();
    return () => document.removeEventListener('visibilitychange', note);
  }, [token]);
  return null;
}
