import type { Checkout } from '@/lib/domain/checkout/checkout';
import { asBranchId, asStaffId, type CheckoutId } from '@/lib/domain/core/ids';
import { readBook } from '../oracle/book';
import { gatewayFacts } from '../oracle/gateway-facts';
import { BRANCH, CASHIERS, type Store } from '../world/database/store';
import { openSimulation, registerWebhook } from '../world/simulation';

/** Virtual time: a caller waits this long for an answer; time passes in steps. */
const PATIENCE_MS = 20_000;
const PIECE_MS = 250;

export type Shop = Awaited<ReturnType<typeof openShop>>;

type Options = { readonly seed: number; readonly processes: number; readonly hasHook: boolean };

/** A shop that a test drives step by step. */
export async function openShop(store: Store, { seed, processes, hasHook }: Options) {
  const world = await openSimulation(store, seed);
  for (let left = processes; left > 0; left -= 1) await world.start();
  if (hasHook) await registerWebhook(world);
  const staff = { id: asStaffId(CASHIERS[0]), branchId: asBranchId(BRANCH.id) };
  const book = async () => readBook(await world.gateway.book());

  return {
    world,
    staff,
    book,
    /** Every checkout of the gateway by its id. */
    facts: async () => gatewayFacts(await book()),
    /** What a till sends with each request; the same key is the same request. */
    request: (key: string, till = 1) => ({
      idempotencyKey: key.padStart(26, '0'),
      staff,
      deviceReference: `till-${till}`,
      qrSize: 128,
      language: 'en' as const,
    }),
    /** The living process that serves the n-th till. */
    process(number: number) {
      const alive = world.alive();
      const process = alive[number % Math.max(1, alive.length)];
      if (!process) throw new Error('Nobody is there.');
      return process;
    },
    /** Lets time pass until `work` has ended. Null: the process died. */
    async done<Value>(work: Promise<Value>): Promise<Value | null> {
      const settled = work.then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error;
        },
      );
      let end: (() => Value) | null = null;
      void settled.then((found) => (end = found));
      for (let left = PATIENCE_MS; left > 0 && !end; left -= PIECE_MS)
        await world.live(world.timeline.now() + PIECE_MS);
      return end ? (await settled)() : null;
    },
    /** What the shop knows about a checkout. */
    async look(id: CheckoutId): Promise<Checkout | null> {
      const seen = await this.done(this.process(0).checkout.store.find(id, staff.branchId));
      return seen ?? null;
    },
  };
}
