import { useRouter } from 'next/navigation';
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

/** Hands the till to the next person. What the last one saw is dropped from memory. */
export function useSignOut() {
  const router = useRouter();
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
      router.replace(paths.chooseStaff);
    } catch {
      isLeavingNow = false;
      setHasFailed(true);
      setIsLeaving(false);
    }
  }

  return { signOut, isLeaving, hasFailed };
}
