import fc from 'fast-check';
import { cancelCheckout } from '../../checkout/cancel/cancel-checkout';
import { openAnother } from '../../checkout/open/open-another';
import { type Opened, openOrder } from '../../checkout/open/open-order';
import { money } from '../../domain/money/money';
import type { Result } from '../../domain/core/result';
import { command } from './command';
import { canBePaid, codesOf, type Ledger, type Told } from './ledger';
import type { Shop } from './open-shop';
import { pickFrom } from './pick-from';

type Answer = Result<Opened, { readonly kind: string }>;

const told = (answer: Answer | null): Told =>
  answer &&
  (answer.ok ? { kind: 'ok', id: answer.value.checkout.id } : { kind: answer.error.kind, id: null });

/** A till believes what it was told first: the same tap never leads anywhere else. */
async function send(ledger: Ledger, shop: Shop, tap: Ledger['taps'][number]): Promise<Told> {
  const answer = await tap.send(shop);
  if (!answer?.id) return answer;
  if (tap.promised !== null && tap.promised !== answer.id)
    throw new Error(`One tap led to ${tap.promised} and ${answer.id}.`);
  tap.promised = answer.id;
  await learn(ledger, shop, tap);
  return answer;
}

async function learn(ledger: Ledger, shop: Shop, tap: Ledger['taps'][number]): Promise<void> {
  const seen = tap.promised && (await shop.look(tap.promised));
  if (!seen?.gateway || codesOf(ledger).some(({ id }) => id === seen.id)) return;
  const code = { id: seen.id, gatewayId: seen.gateway.id, takenMinor: 0, refundedMinor: 0, isOver: false };
  const sale = ledger.sales.find(({ orderId }) => orderId === seen.orderId);
  if (sale) sale.codes.push(code);
  else ledger.sales.push({ orderId: seen.orderId, owedMinor: tap.owedMinor, codes: [code] });
}

const charge = fc.integer({ min: 1, max: 500_000 }).map((owedMinor) =>
  command(`charge ${owedMinor}`, {
    async run(ledger, shop) {
      const input = { ...shop.tap(String(ledger.taps.length)), amount: money(owedMinor, 'AED') };
      const tap = {
        send: async (to: Shop) => told(await to.done(openOrder(to.process(0).checkout, input))),
        owedMinor,
        promised: null,
      };
      ledger.taps.push(tap);
      const answer = await send(ledger, shop, tap);
      if (answer && answer.kind !== 'ok') throw new Error(`A first tap was answered by ${answer.kind}.`);
    },
  }),
);

const tapAgain = fc.nat().map((which) =>
  command(`tap ${which} again`, {
    isPossible: ({ taps }) => taps.length > 0,
    async run(ledger, shop) {
      const tap = pickFrom(ledger.taps, which);
      const { promised } = tap;
      const answer = await send(ledger, shop, tap);
      if (promised && answer && answer.kind !== 'ok') throw new Error('A promise was taken back.');
    },
  }),
);

const newCode = fc.tuple(fc.nat(), fc.nat()).map(([which, till]) =>
  command(`new code for sale ${which}`, {
    isPossible: ({ sales }) => sales.length > 0,
    async run(ledger, shop) {
      const sale = pickFrom(ledger.sales, which);
      const input = { ...shop.tap(String(ledger.taps.length), till), orderId: sale.orderId };
      const tap = {
        send: async (to: Shop) => told(await to.done(openAnother(to.process(till).checkout, input))),
        owedMinor: sale.owedMinor,
        promised: null,
      };
      const before = sale.codes.filter(canBePaid).length;
      ledger.taps.push(tap);
      const answer = await send(ledger, shop, tap);
      if (answer?.kind === 'ok' && before > 0) throw new Error('A second code beside one that can be paid.');
    },
  }),
);

const cancel = fc.tuple(fc.nat(), fc.nat()).map(([which, till]) =>
  command(`cancel code ${which}`, {
    isPossible: (ledger) => codesOf(ledger).length > 0,
    async run(ledger, shop) {
      const code = pickFrom(codesOf(ledger), which);
      const { staff } = shop;
      const answer = await shop.done(cancelCheckout(shop.process(till).checkout, { id: code.id, staff }));
      const status = (await shop.facts()).get(code.gatewayId)?.status;
      if (status === 'CANCELLED') code.isOver = true;
      if (!answer?.ok || answer.value.phase !== 'closed') return;
      if (canBePaid(code)) throw new Error('A till was told that a code is closed, and it can be paid.');
    },
  }),
);

/** What happens at the counter. */
export const tillCommands = [charge, charge, tapAgain, tapAgain, newCode, newCode, cancel];
