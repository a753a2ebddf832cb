import useSWR from 'swr';
import type { KeyDto, KeyListDto, MadeKeyDto, MakeKeyBody } from '../../api/systems/keys';
import { keyPaths } from '../../api/office-paths';
import { getJson, retryStatus } from '../http/fetch-json';
import { useSave } from './use-save';

/** The branch's keys, and what a manager does with them. */
export function useKeys() {
  const { data, mutate } = useSWR<KeyListDto, unknown>(keyPaths.api.all, getJson, {
    refreshInterval: 10_000,
    onErrorRetry: retryStatus,
  });
  const { isSaving, hasFailed, save } = useSave(() => mutate());

  return {
    keys: data?.keys ?? null,
    isSaving,
    hasFailed,
    make: (body: MakeKeyBody) => save<MadeKeyDto>(keyPaths.api.all, body),
    revoke: (id: string) => save<KeyDto>(keyPaths.api.revoke(id), undefined),
  };
}
