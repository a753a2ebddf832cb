import { displayState, type DisplayState } from '../../domain/checkout/display-state';
import type { OutboundDelivery } from '../../domain/outbound-webhook/outbound-webhook';
import type { EndpointWithDeliveries } from '../../domain/ports/delivery-store';
import { z } from 'zod';
import { httpUrl } from '../fields';

/** One delivery to another system. Times are milliseconds since the epoch. */
export type DeliveryDto = {
  id: string;
  reference: string;
  /** What it told of the sale, by the word that people know. */
  told: DisplayState;
  createdAt: number;
  attempts: number;
  /** `waiting`: nothing is known of an attempt yet; `retrying`: it failed, and is tried again at `nextAt`. */
  state: 'waiting' | 'retrying' | 'delivered' | 'givenUp';
  nextAt: number | null;
  lastAttemptAt: number | null;
  /** What the other system answered; null when it did not. */
  lastStatus: number | null;
  lastFailure: string | null;
  /** When somebody wanted it sent once more; the rest is of what came since. */
  sentAgainAt: number | null;
};

export type OutboundEndpointDto = {
  id: string;
  url: string;
  allowPrivateNetwork: boolean;
  createdBy: string;
  createdAt: number;
  endedAt: number | null;
  /** Its newest, newest first. */
  deliveries: DeliveryDto[];
};

/** `GET /api/notices/endpoints`: newest first. */
export type OutboundEndpointListDto = { endpoints: OutboundEndpointDto[] };

/** `POST /api/notices/endpoints`: `secret` is shown now and never again. */
export type AddedEndpointDto = { id: string; url: string; secret: string };

export const toOutboundEndpointDto = (endpoint: EndpointWithDeliveries): OutboundEndpointDto => ({
  id: endpoint.id,
  url: endpoint.url,
  allowPrivateNetwork: endpoint.allowPrivateNetwork,
  createdBy: endpoint.createdBy,
  createdAt: endpoint.createdAt,
  endedAt: endpoint.endedAt,
  deliveries: endpoint.deliveries.map(toDeliveryDto),
});

const toDeliveryDto = (delivery: OutboundDelivery): DeliveryDto => ({
  id: delivery.id,
  reference: delivery.data.reference,
  // It was true when it was written, so no read of it is old.
  told: displayState(delivery.data, 0),
  createdAt: delivery.createdAt,
  attempts: delivery.attempts,
  state: stateOf(delivery),
  nextAt: delivery.dueAt,
  lastAttemptAt: delivery.lastAttemptAt,
  lastStatus: delivery.lastStatus,
  lastFailure: delivery.lastFailure,
  sentAgainAt: delivery.sentAgainAt,
});

function stateOf({ deliveredAt, dueAt, lastStatus, lastFailure }: OutboundDelivery): DeliveryDto['state'] {
  if (deliveredAt !== null) return 'delivered';
  if (dueAt === null) return 'givenUp';
  return lastStatus === null && lastFailure === null ? 'waiting' : 'retrying';
}

/** `POST /api/notices/endpoints`. */
export const outboundEndpointBody = z.strictObject({
  url: httpUrl,
  /** A manager allows an address in the shop's own network. */
  allowPrivateNetwork: z.boolean(),
});

export type OutboundEndpointBody = z.input<typeof outboundEndpointBody>;
