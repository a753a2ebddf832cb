import { useState } from 'react';
import useSWR from 'swr';
import type { AddedEndpointDto, NoticeEndpointListDto } from '../api/notice-dto';
import type { NoticeEndpointBody } from '../api/notice-endpoint-body';
import { noticePaths } from '../api/notice-paths';
import { getJson, postJson } from './fetch-json';
import { retryStatus } from './retry-status';

/** Where the branch's changes are told, live, and what a manager does with that. */
export function useNotices() {
  const { data, mutate } = useSWR<NoticeEndpointListDto, unknown>(noticePaths.api.endpoints, getJson, {
    refreshInterval: 5_000,
    onErrorRetry: retryStatus,
  });
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  /** Null when nobody knows whether it was done; the list shows it. */
  async function save<Answer>(path: string, body?: NoticeEndpointBody): Promise<Answer | null> {
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
    endpoints: data?.endpoints ?? null,
    isSaving,
    hasFailed,
    add: (body: NoticeEndpointBody) => save<AddedEndpointDto>(noticePaths.api.endpoints, body),
    end: (id: string) => save<void>(noticePaths.api.end(id)),
    again: (id: string) => save<void>(noticePaths.api.again(id)),
  };
}
