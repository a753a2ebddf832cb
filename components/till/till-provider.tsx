'use client';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { SWRConfig } from 'swr';
import type { TillDto } from '@/lib/api/till';
import { isSignedOut } from '@/lib/client/http/fetch-json';
import { signInFor } from '@/lib/api/next-path';
import { hideWhenLeft, isSigningOut, noteSignedIn } from '@/lib/client/session/leaving';
import { guardFromScanners } from '@/lib/client/device/scanner-guard';
import { unlockSoundOnGesture } from '@/lib/client/device/sound';
import { TillContext } from '@/lib/client/session/till-context';
import { showLater } from '../ui/show-later';

/** What every screen of a signed-in till shares. */
export function TillProvider({ till, children }: { till: TillDto; children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();

  useEffect(noteSignedIn, []);
  useEffect(hideWhenLeft, []);
  useEffect(unlockSoundOnGesture, []);
  useEffect(guardFromScanners, []);

  const onError = (error: unknown) => {
    if (isSignedOut(error)) router.replace(signInFor(pathname));
  };
  return (
    <TillContext value={till}>
      <SWRConfig value={{ onError, isPaused: isSigningOut }}>{children}</SWRConfig>
    </TillContext>
  );
}

/** What happened to this till's sales behind its back, and what goes on there; above the screens of the till alone. */
export const TillLines = showLater(
  async () => (await import(/* webpackChunkName: "beside-keypad" */ './till-lines')).TillLines,
);
