import useSWR from 'swr';
import type {
  AddedEndpointDto,
  NoticeEndpointBody,
  NoticeEndpointListDto,
} from '../../api/outbound-webhooks';
import { noticePaths } from '../../api/office-paths';
import { getJson, retryStatus } from '../http/fetch-json';
import { useSave } from './use-save';

/** Where the branch's changes are told, live, and what a manager does with that. */
export function useNotices() {
  const { data, mutate } = useSWR<NoticeEndpointListDto, unknown>(noticePaths.api.endpoints, getJson, {
    refreshInterval: 5_000,
    onErrorRetry: retryStatus,
  });
  const { isSaving, hasFailed, save } = useSave(() => mutate());

  return {
    endpoints: data?.endpoints ?? null,
    isSaving,
    hasFailed,
    add: (body: NoticeEndpointBody) => save<AddedEndpointDto>(noticePaths.api.endpoints, body),
    end: (id: string) => save<void>(noticePaths.api.end(id)),
    again: (id: string) => save<void>(noticePaths.api.again(id)),
  };
}
