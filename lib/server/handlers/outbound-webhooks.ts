import 'server-only';
import type { z } from 'zod';
import {
  type AddedEndpointDto,
  type outboundEndpointBody,
  type OutboundEndpointListDto,
  toOutboundEndpointDto,
} from '../../api/systems/outbound-webhooks';
import type { Session } from '../../domain/ports/staff-store';
import { mapOk, type Result } from '../../domain/core/result';
import { addEndpoint, endEndpoint, listEndpoints } from '../../outbound-webhooks/endpoints';
import { sendAgain } from '../../outbound-webhooks/send-due';
import { container } from '../composition/container';

type Refused<Kind extends string = 'not_allowed'> = { readonly kind: Kind };

/** Where the branch's changes are told, with what was told lately. */
export const endpointsOf = async ({ staff }: Session): Promise<Result<OutboundEndpointListDto, Refused>> =>
  mapOk(await listEndpoints(container().deliveries, staff), (endpoints) => ({
    endpoints: endpoints.map(toOutboundEndpointDto),
  }));

export const newEndpoint = async (
  { staff }: Session,
  body: z.output<typeof outboundEndpointBody>,
): Promise<Result<AddedEndpointDto, Refused>> =>
  mapOk(await addEndpoint(container().deliveries, { ...body, staff }), (added) => ({
    ...added,
    url: body.url,
  }));

export const stopEndpoint = ({ staff }: Session, id: string) =>
  endEndpoint(container().deliveries, { staff, id });

export const repeatDelivery = ({ staff }: Session, id: string) =>
  sendAgain(container().deliveries, { staff, id });
