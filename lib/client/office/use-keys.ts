import type { KeyDto, KeyListDto, MadeKeyDto, MakeKeyBody, RenewKeyBody } from '../../api/systems/keys';
import { keyPaths } from '../../api/office-paths';
import { useLive } from '../http/live';
import { useSave } from './use-save';

/** The branch's API keys, live, and what a manager does with them. */
export function useKeys() {
  const { data, mutate } = useLive<KeyListDto>(keyPaths.api.all, 10_000);
  const { isSaving, hasFailed, save } = useSave(() => mutate());

  return {
    keys: data?.keys ?? null,
    isSaving,
    hasFailed,
    make: (body: MakeKeyBody) => save<MadeKeyDto>(keyPaths.api.all, body),
    renew: (id: string, body: RenewKeyBody) => save<MadeKeyDto>(keyPaths.api.renew(id), body),
    revoke: (id: string) => save<KeyDto>(keyPaths.api.revoke(id), undefined),
  };
}
