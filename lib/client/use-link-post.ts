import { useState } from 'react';
import type { LinkDto } from '../api/link-dto';
import { type LinkRefusal, postLink } from './post-link';

/** One wish for a link at a time, and why the last one came to nothing. `refresh`: shows what became of it. */
export function useLinkPost(refresh: () => Promise<unknown>) {
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);

  async function post(path: string, body: unknown): Promise<LinkDto | null> {
    setIsSaving(true);
    setRefusal(null);
    const answer = await postLink(path, body);
    setRefusal(answer.refusal);
    await refresh();
    setIsSaving(false);
    return answer.link;
  }

  return { isSaving, refusal, post };
}
