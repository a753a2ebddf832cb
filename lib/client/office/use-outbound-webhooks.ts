import type {
  AddedEndpointDto,
  OutboundEndpointBody,
  OutboundEndpointListDto,
} from '../../api/systems/outbound-webhooks';
import { outboundWebhookPaths } from '../../api/office-paths';
import { useLive } from '../http/live';
import { useSave } from './use-save';

/** The branch's webhook endpoints with their deliveries, live, and what a manager does with them. */
export function useOutboundWebhooks() {
  const { data, mutate } = useLive<OutboundEndpointListDto>(outboundWebhookPaths.api.endpoints, 5_000);
  const { isSaving, hasFailed, refusal, save } = useSave(() => mutate());

  return {
    endpoints: data?.endpoints ?? null,
    isSaving,
    hasFailed,
    refusal,
    add: (body: OutboundEndpointBody) => save<AddedEndpointDto>(outboundWebhookPaths.api.endpoints, body),
    end: (id: string) => save<void>(outboundWebhookPaths.api.end(id)),
    again: (id: string) => save<void>(outboundWebhookPaths.api.again(id)),
  };
}
