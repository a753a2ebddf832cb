import { useState } from 'react';
import { type KeptRefusal, postKept } from './post-kept';

/** One wish at a time, and why the last one came to nothing. `refresh`: shows what became of it. */
export function useKeptPost<Answer>(refresh: () => Promise<unknown>) {
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<KeptRefusal | null>(null);

  async function post(path: string, body: unknown): Promise<Answer | null> {
    setIsSaving(true);
    setRefusal(null);
    const { answer, refusal: refused } = await postKept<Answer>(path, body);
    setRefusal(refused);
    await refresh();
    setIsSaving(false);
    return answer;
  }

  return { isSaving, refusal, post };
}
