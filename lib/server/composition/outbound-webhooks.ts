import 'server-only';
import { createDeliveryStore } from '../../db/outbound-webhooks/delivery-store';
import type { OutboundWebhookDeps } from '../../outbound-webhooks/deps';
import { isPublicHost } from '../adapters/public-address';
import { safePost } from '../adapters/safe-fetch';
import { newWebhookSecret, random } from '../adapters/secrets';
import { workerDatabase } from './database';
import { once } from './once';
import { clock, log } from './runtime';

/** Where other systems hear of changes, and the deliveries to them. */
export const outboundWebhooks = once('outbound-webhooks', (): OutboundWebhookDeps => ({
  deliveries: createDeliveryStore(workerDatabase()),
  post: safePost,
  isPublicHost,
  newSecret: newWebhookSecret,
  chance: Math.random,
  random,
  clock,
  log: log(),
}));
