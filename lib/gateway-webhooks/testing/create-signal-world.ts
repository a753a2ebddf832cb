import { createHmac } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { createWorld } from '../../checkout/testing/create-world';
import { openOrder } from '../../checkout/open/open-order';
import { watchCheckouts } from '../../checkout/observe/watch-checkouts';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import { checkouts } from '../../db/schema/orders';
import { gatewaySignals } from '../../db/schema/watch';
import type { Checkout } from '../../domain/checkout/checkout';
import { signalSecrets } from '../../server/adapters/signal-secrets';
import { createRateLimit } from '../throttles';
import type { ReceiveDeps } from '../deps';
import { receiveDelivery } from '../receive-delivery';

export const TOKEN = 'a-token-that-nobody-guesses';
export const HMAC_KEY = 'the-key-of-the-gateway';

type Said = { readonly token?: string; readonly headers?: Record<string, string> };

/** The use cases on a real PostgreSQL, with one address that the gateway knows. */
export async function createSignalWorld() {
  const world = await createWorld();
  const store = createSignalStore(world.db);
  await store.openEndpoint(TOKEN, 'https://till.example.com/hook');
  await store.changeEndpoint(TOKEN, { hmacKey: HMAC_KEY });
  /** What one process has; others count deliveries by themselves. */
  const createProcess = (): ReceiveDeps => ({
    gatewaySignals: store,
    endpoints: () => store.endpoints(),
    secrets: signalSecrets,
    rate: createRateLimit({ now: () => world.time.now }, 50),
  });
  const process = createProcess();
  const deliver = (body: object | string, { token = TOKEN, headers = {} }: Said = {}, deps = process) =>
    receiveDelivery(deps, {
      token,
      headers: new Headers({ 'content-type': 'application/json', ...headers }),
      bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    });

  async function open(): Promise<Checkout> {
    const opened = await openOrder(world.deps, world.chargeInput());
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value.checkout;
  }
  const stored = async ({ id }: Checkout): Promise<Checkout> => {
    const found = await world.deps.store.find(id, world.staff.branchId);
    if (!found) throw new Error('The checkout is gone.');
    return found;
  };
  const reads: string[] = [];
  const { get } = world.gateway;
  world.gateway.get = (id) => {
    reads.push(id);
    return get.call(world.gateway, id);
  };
  return {
    ...world,
    store,
    createProcess,
    deliver,
    open,
    stored,
    /** Ids that the gateway was asked for. */
    reads,
    /** What is due is read, as a watcher would. */
    watch: async () => Promise.all(await watchCheckouts(world.deps, 50)),
    /** No checkout is due by its schedule: what is due afterwards was expedited. */
    postpone: () => world.db.update(checkouts).set({ watchAt: sql`now() + interval '1 hour'` }),
    /** Makes everything that happened `seconds` older. */
    async wait(seconds: number): Promise<void> {
      const by = sql`${seconds} * interval '1 second'`;
      await world.db.execute(
        sql`update ${checkouts} set watch_at = watch_at - ${by}, claimed_at = claimed_at - ${by}`,
      );
      await world.db.execute(sql`update ${gatewaySignals} set last_at = last_at - ${by}`);
      world.time.now += seconds * 1_000;
    },
    /** Seconds until the next read, by the database's clock. */
    async dueIn({ id }: Checkout): Promise<number> {
      const { rows } = await world.db.execute<{ seconds: number }>(sql`
        select extract(epoch from watch_at - now())::float as seconds from ${checkouts} where id = ${id}`);
      return rows[0]?.seconds ?? Infinity;
    },
    gatewaySignals: () => world.db.select().from(gatewaySignals).orderBy(desc(gatewaySignals.lastAt)),
  };
}

export type SignalWorld = Awaited<ReturnType<typeof createSignalWorld>>;

export const gatewayIdOf = ({ gateway }: Checkout): string => {
  if (!gateway) throw new Error('The checkout is not at the gateway.');
  return gateway.id;
};

/** As the gateway signs, as far as anybody knows. */
export const sign = (body: object | string, key = HMAC_KEY): string =>
  createHmac('sha256', key)
    .update(typeof body === 'string' ? body : JSON.stringify(body))
    .digest('hex');
