import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import type { Database } from '../../db/core/database';
import type { WebhookGateway } from '../../domain/ports/gateway';
import { realTime } from '../../gateway/caller';
import { createGateway } from '../../gateway/create-gateway';
import { createTransport } from '../../gateway/http';
import type { RunningSandbox } from '../../gateway/testing/start-sandbox';
import { random } from '../../server/adapters/secrets';
import { createAlarms } from '../alarms';
import type { KeepDeps } from '../deps';

/** The real client. `later`: a minute passes, so that its breaker lets calls through again. */
export function connect({ origin, credentials }: RunningSandbox): {
  webhooks: WebhookGateway;
  later(): void;
} {
  let skew = 0;
  const { webhooks } = createGateway(
    { brand: 'paymennt', baseUrl: `${origin}/mer/v2.0`, ...credentials },
    {
      transport: createTransport(),
      ...realTime,
      elapsed: () => performance.now() + skew,
      wait: () => Promise.resolve(),
    },
  );
  return { webhooks, later: () => void (skew += 60_000) };
}

/** One process that checks the webhook, at `origin`, and what it logs. */
export function createKeeper(db: Database, gateway: WebhookGateway, origin: string) {
  const logged: string[] = [];
  const said = {
    level: (level: string) => (fields: object, message: string) =>
      void logged.push(`${level}: ${message} ${JSON.stringify(fields)}`),
  };
  const log = { info: said.level('info'), warn: said.level('warn'), error: said.level('error') };
  const heard = new Set<string>();
  const deps: KeepDeps = {
    gatewaySignals: createSignalStore(db),
    gateway,
    random,
    log,
    alarms: createAlarms(log),
    place: {
      addressOf: (token) => `${origin}/${token}`,
      isHeardAt: async (address) => heard.has(new URL(address).origin),
    },
  };
  return { deps, logged, /** Origins where another process of the same shop is heard. */ heard };
}
