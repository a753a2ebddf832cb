import { useState } from 'react';
import { unload } from 'swr';
import { paths } from '../../api/paths';
import { postJson } from '../http/fetch-json';
import { forgetReadings } from '../checkout/reading';

let isLeavingNow = false;

/** The screens that are still there must not ask any more, nor lead to the sign-in a second time. */
export const isSigningOut = (): boolean => isLeavingNow;

/** Somebody is signed in again. */
export const noteSignedIn = (): void => void (isLeavingNow = false);

/** A page that the browser keeps for the way back is empty there: it shows nothing before the server knows who is there. */
export function hideWhenLeft(): () => void {
  const hide = ({ persisted }: PageTransitionEvent) => {
    if (persisted) document.documentElement.dataset.left = '';
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) location.reload();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', comeBack);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', comeBack);
  };
}

/** Hands the till to the next person. What the last one saw is dropped from memory. */
export function useSignOut() {
  const [isLeaving, setIsLeaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function signOut() {
    isLeavingNow = true;
    setIsLeaving(true);
    setHasFailed(false);
    try {
      await postJson<undefined>({ path: paths.api.signOut });
      unload({ revalidate: false });
      forgetReadings();
      // Not the router, which would keep their screens for whoever goes back.
      location.replace(paths.chooseStaff);
    } catch {
      isLeavingNow = false;
      setHasFailed(true);
      setIsLeaving(false);
    }
  }

  return { signOut, isLeaving, hasFailed };
}
