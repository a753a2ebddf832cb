import { useState } from 'react';
import { postJson } from '../http/fetch-json';

/** What a manager saves in a list that shows what became of it. `refresh`: reads the list again. */
export function useSave(refresh: () => Promise<unknown>) {
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  /** Null when nobody knows whether it was done; the list shows it. */
  async function save<Answer>(path: string, body?: object): Promise<Answer | null> {
    setIsSaving(true);
    setHasFailed(false);
    try {
      return await postJson<Answer>({ path, body });
    } catch {
      setHasFailed(true);
      return null;
    } finally {
      setIsSaving(false);
      await refresh();
    }
  }

  return { isSaving, hasFailed, save };
}
