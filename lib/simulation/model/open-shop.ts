import type { Checkout } from '../../domain/checkout/checkout';
import { asBranchId, asStaffId, type CheckoutId } from '../../domain/core/ids';
import { readBook } from '../oracle/book-line';
import { gatewayFacts } from '../oracle/gateway-checkout-facts';
import { openHook } from '../world/open-hook';
import { openSimulation } from '../world/simulation';
import { BRANCH, CASHIERS, type Store } from '../world/store';

/** Virtual time: nobody waits for an answer longer than this, and it passes in pieces. */
const PATIENCE_MS = 20_000;
const PIECE_MS = 250;

export type Shop = Awaited<ReturnType<typeof openShop>>;

type CheckoutRequest = { readonly seed: number; readonly processes: number; readonly hasHook: boolean };

/** A shop that does what a test tells it. Its gateway's book is the witness of all that happened there. */
export async function openShop(store: Store, { seed, processes, hasHook }: CheckoutRequest) {
  const world = await openSimulation(store, seed);
  for (let left = processes; left > 0; left -= 1) await world.start();
  if (hasHook) await openHook(world);
  const staff = { id: asStaffId(CASHIERS[0]), branchId: asBranchId(BRANCH.id) };
  const book = async () => readBook(await world.gateway.book());

  return {
    world,
    staff,
    book,
    /** Every checkout of the gateway by its id. */
    facts: async () => gatewayFacts(await book()),
    /** What a till sends with every tap; the same key is the same tap. */
    tap: (key: string, till = 1) => ({
      idempotencyKey: key.padStart(26, '0'),
      staff,
      deviceReference: `till-${till}`,
      qrSize: 128,
      language: 'en' as const,
    }),
    /** What arrives from the tills goes to one process or the other. */
    process(number: number) {
      const alive = world.alive();
      const process = alive[number % Math.max(1, alive.length)];
      if (!process) throw new Error('Nobody is there.');
      return process;
    },
    /** Lets time pass until something has come to an end. Null: whoever did it died. */
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
