import { useState } from 'react';
import { unload } from 'swr';
import { paths } from '../../api/paths';
import { postJson } from '../http/fetch-json';
import { forgetReadings } from '../checkout/reading';
import { noteSignedIn, noteSigningOut } from './leaving';

/** Hands the till to the next person. What the last one saw is dropped from memory. */
export function useSignOut() {
  const [isLeaving, setIsLeaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function signOut() {
    noteSigningOut();
    setIsLeaving(true);
    setHasFailed(false);
    try {
      await postJson<undefined>({ path: paths.api.signOut });
      unload({ revalidate: false });
      forgetReadings();
      // Not the router, which would keep their screens for whoever goes back.
      location.replace(paths.chooseStaff);
    } catch {
      noteSignedIn();
      setHasFailed(true);
      setIsLeaving(false);
    }
  }

  return { signOut, isLeaving, hasFailed };
}
