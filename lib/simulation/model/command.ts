import type { AsyncCommand } from 'fast-check';
import { checkNow } from './check-now';
import type { Ledger } from './ledger';
import type { Shop } from './open-shop';

type Deed = {
  readonly isPossible?: (ledger: Readonly<Ledger>) => boolean;
  /** Does it to the shop, says so to the ledger, and throws when the shop answers what the ledger rules out. */
  readonly run: (ledger: Ledger, shop: Shop) => Promise<void>;
};

/** One thing that somebody does; after it, everything that must hold at once is looked at. */
export const command = (name: string, { isPossible, run }: Deed): AsyncCommand<Ledger, Shop> => ({
  check: (ledger) => isPossible?.(ledger) ?? true,
  async run(ledger, shop) {
    if (shop.world.alive().length === 0) await shop.world.start();
    await run(ledger, shop);
    await checkNow(ledger, shop);
  },
  toString: () => name,
});
