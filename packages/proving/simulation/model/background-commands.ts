import fc from 'fast-check';
import { sweep } from '@/lib/checkout/reconcile/sweep';
import { command, pickFrom } from './command';
import { codesOf } from './ledger';

const watch = fc.integer({ min: 1, max: 30_000 }).map((ms) =>
  command(`${ms} ms pass`, {
    run: (_ledger, { world }) => world.live(world.timeline.now() + ms),
  }),
);

const sweepNow = fc.constantFrom('counter', 'recent', 'hour').map((range) =>
  command(`sweep ${range}`, {
    async run(_ledger, shop) {
      await shop.done(sweep(shop.process(0).checkout, range));
    },
  }),
);

/** Kills a process before its n-th next statement, and starts another one. */
const crash = fc.nat(30).map((statements) =>
  command(`crash after ${statements} statements`, {
    async run(_ledger, { world }) {
      const process = world.anyProcess();
      process?.connection.dieAfter(statements);
      await world.start();
    },
  }),
);

const webhookAgain = fc.nat().map((which) =>
  command(`webhook ${which} again`, {
    async run(_ledger, shop) {
      const { received } = shop.world;
      if (received.length > 0) await shop.done(shop.world.receive(pickFrom(received, which)));
    },
  }),
);

const forgedWebhook = fc.nat().map((which) =>
  command(`webhook that lies about code ${which}`, {
    isPossible: (ledger) => codesOf(ledger).length > 0,
    async run(ledger, shop) {
      const id = pickFrom(codesOf(ledger), which).gatewayId;
      const headers = new Headers({ 'content-type': 'application/json', 'x-paymennt-signature': 'forged' });
      const bytes = new TextEncoder().encode(JSON.stringify({ id, status: 'PAID' }));
      await shop.done(shop.world.receive({ headers, bytes }));
    },
  }),
);

/** What the watcher, crashes and the network do. */
export const houseCommands = [watch, watch, sweepNow, crash, webhookAgain, forgedWebhook];
