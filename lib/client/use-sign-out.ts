import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { unload } from 'swr';
import { paths } from '../api/paths';
import { postJson } from './fetch-json';
import { forgetReadings } from './newest-readings';

/** Hands the till to the next person. What the last one saw is dropped from memory. */
export function useSignOut() {
  const router = useRouter();
  const [isLeaving, setIsLeaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function signOut() {
    setIsLeaving(true);
    setHasFailed(false);
    try {
      await postJson<undefined>({ path: paths.api.signOut });
      unload({ revalidate: false });
      forgetReadings();
      router.replace(paths.signIn);
    } catch {
      setHasFailed(true);
      setIsLeaving(false);
    }
  }

  return { signOut, isLeaving, hasFailed };
}
