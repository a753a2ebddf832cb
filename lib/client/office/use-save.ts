import { useState } from 'react';
import { postJson, ProblemError } from '../http/fetch-json';

/** What a manager saves in a list that shows what became of it. `refresh`: reads the list again. */
export function useSave(refresh: () => Promise<unknown>) {
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** Null when nobody knows whether it was done; the list shows it. */
  async function save<Answer>(path: string, body?: object): Promise<Answer | null> {
    setIsSaving(true);
    setHasFailed(false);
    setRefusal(null);
    try {
      return await postJson<Answer>({ path, body });
    } catch (error) {
      setHasFailed(true);
      setRefusal(error instanceof ProblemError ? (error.problem?.kind ?? null) : null);
      return null;
    } finally {
      setIsSaving(false);
      await refresh();
    }
  }

  return { isSaving, hasFailed, /** The kind of the problem, where the server named one. */ refusal, save };
}
