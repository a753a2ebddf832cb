import 'server-only';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import type { ReceiveDeps } from '../../gateway-webhooks/deps';
import { createRateLimit, rememberBriefly } from '../../gateway-webhooks/throttles';
import { signalSecrets } from '../adapters/signal-secrets';
import { createMachineRoute } from '../http/machine-route';
import { database } from './database';
import { once } from './once';
import { clock, log } from './runtime';

/** A shop has a few a minute; a leaked address must not keep the database busy. */
const DELIVERIES_PER_SECOND = 50;
const ENDPOINTS_FOR_MS = 1_000;

/** What receiving a delivery of the gateway needs. Registering the webhook is a worker's task. */
export const gatewayWebhooks = once('gateway-webhooks', (): ReceiveDeps => {
  const gatewaySignals = createSignalStore(database());
  return {
    gatewaySignals,
    endpoints: rememberBriefly(() => gatewaySignals.endpoints(), { clock, ms: ENDPOINTS_FOR_MS }),
    secrets: signalSecrets,
    rate: createRateLimit(clock, DELIVERIES_PER_SECOND),
  };
});

export const machineRoute = createMachineRoute(() => ({ log: log() }));
