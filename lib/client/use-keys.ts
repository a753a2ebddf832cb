import { useState } from 'react';
import useSWR from 'swr';
import type { KeyDto, KeyListDto, MadeKeyDto } from '../api/key-dto';
import { keyPaths } from '../api/key-paths';
import type { MakeKeyBody } from '../api/make-key-body';
import { getJson, postJson } from './fetch-json';
import { retryStatus } from './retry-status';

/** The branch's keys, and what a manager does with them. */
export function useKeys() {
  const { data, mutate } = useSWR<KeyListDto, unknown>(keyPaths.api.all, getJson, {
    refreshInterval: 10_000,
    onErrorRetry: retryStatus,
  });
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  /** Null when nobody knows whether it was done; the list shows it. */
  async function save<Answer>(path: string, body: MakeKeyBody | undefined): Promise<Answer | null> {
    setIsSaving(true);
    setHasFailed(false);
    try {
      return await postJson<Answer>({ path, body });
    } catch {
      setHasFailed(true);
      return null;
    } finally {
      setIsSaving(false);
      await mutate();
    }
  }

  return {
    keys: data?.keys ?? null,
    isSaving,
    hasFailed,
    make: (body: MakeKeyBody) => save<MadeKeyDto>(keyPaths.api.all, body),
    revoke: (id: string) => save<KeyDto>(keyPaths.api.revoke(id), undefined),
  };
}
