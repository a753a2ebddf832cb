import type { Clock, Log, Random } from '../domain/ports/runtime';
import type { DeliveryStore } from '../domain/ports/delivery-store';
import type { Result } from '../domain/core/result';

export type DeliveryPost = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it may lie in the shop's own network. */
  readonly allowPrivateNetwork: boolean;
};

export type OutboundWebhookDeps = {
  readonly deliveries: DeliveryStore;
  /** The HTTP status of the answer, or in one sentence why there was none. Follows no redirect. */
  readonly post: (post: DeliveryPost) => Promise<Result<number, string>>;
  /** Whether the host of an address can be meant for the internet. What a name leads to is looked at with each delivery. */
  readonly isPublicHost: (hostname: string) => boolean;
  /** 256 random bits as a key that libraries of Standard Webhooks take. */
  readonly newSecret: () => string;
  readonly random: Random;
  /** From 0 up to 1. */
  readonly chance: () => number;
  readonly clock: Clock;
  readonly log: Log;
};
