import 'server-only';
import type { z } from 'zod';
import {
  type AddedEndpointDto,
  type outboundEndpointBody,
  type OutboundEndpointListDto,
  toOutboundEndpointDto,
} from '../../../api/systems/outbound-webhooks';
import type { Session } from '../../../domain/ports/staff-store';
import type { OutboundWebhookDeps } from '../../../outbound-webhooks/deps';
import { addEndpoint, endEndpoint, listEndpoints } from '../../../outbound-webhooks/endpoints';
import { sendAgain } from '../../../outbound-webhooks/send-due';
import { answer, noContent, problem } from '../../http/answer';

/** Where the branch's changes are sent, with the latest deliveries. */
export async function answerEndpoints(deps: OutboundWebhookDeps, { staff }: Session): Promise<Response> {
  const found = await listEndpoints(deps, staff);
  return found.ok
    ? answer<OutboundEndpointListDto>({ endpoints: found.value.map(toOutboundEndpointDto) })
    : problem(found.error.kind);
}

/** 201 with the signing secret, which is never shown again. */
export async function newEndpoint(
  deps: OutboundWebhookDeps,
  { staff }: Session,
  body: z.output<typeof outboundEndpointBody>,
): Promise<Response> {
  const added = await addEndpoint(deps, { ...body, staff });
  return added.ok
    ? answer<AddedEndpointDto>({ ...added.value, url: body.url }, 201)
    : problem(added.error.kind);
}

export async function stopEndpoint(
  deps: OutboundWebhookDeps,
  { staff }: Session,
  id: string,
): Promise<Response> {
  const ended = await endEndpoint(deps, { staff, id });
  return ended.ok ? noContent() : problem(ended.error.kind);
}

/** Sends a delivery once more. */
export async function repeatDelivery(
  deps: OutboundWebhookDeps,
  { staff }: Session,
  id: string,
): Promise<Response> {
  const again = await sendAgain(deps, { staff, id });
  return again.ok ? noContent() : problem(again.error.kind);
}
