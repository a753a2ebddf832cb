import useSWR from 'swr';
import type {
  AddedEndpointDto,
  OutboundEndpointBody,
  OutboundEndpointListDto,
} from '../../api/systems/outbound-webhooks';
import { outboundWebhookPaths } from '../../api/office-paths';
import { getJson, retryStatus } from '../http/fetch-json';
import { useSave } from './use-save';

/** Where the branch's changes are told, live, and what a manager does with that. */
export function useOutboundWebhooks() {
  const { data, mutate } = useSWR<OutboundEndpointListDto, unknown>(
    outboundWebhookPaths.api.endpoints,
    getJson,
    {
      refreshInterval: 5_000,
      onErrorRetry: retryStatus,
    },
  );
  const { isSaving, hasFailed, save } = useSave(() => mutate());

  return {
    endpoints: data?.endpoints ?? null,
    isSaving,
    hasFailed,
    add: (body: OutboundEndpointBody) => save<AddedEndpointDto>(outboundWebhookPaths.api.endpoints, body),
    end: (id: string) => save<void>(outboundWebhookPaths.api.end(id)),
    again: (id: string) => save<void>(outboundWebhookPaths.api.again(id)),
  };
}
