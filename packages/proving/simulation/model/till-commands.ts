import fc from 'fast-check';
import { cancelCheckout } from '@/lib/checkout/cancel/cancel-checkout';
import { openAnother } from '@/lib/checkout/open/open-another';
import { type Opened, openOrder } from '@/lib/checkout/open/open-order';
import { money } from '@/lib/domain/money/money';
import type { Result } from '@/lib/domain/core/result';
import { command, pickFrom } from './command';
import { canBePaid, codesOf, type Ledger, type Told } from './ledger';
import type { Shop } from './open-shop';

type Answer = Result<Opened, { readonly kind: string }>;

const told = (answer: Answer | null): Told =>
  answer &&
  (answer.ok ? { kind: 'ok', id: answer.value.checkout.id } : { kind: answer.error.kind, id: null });

/** The same request always leads to the same checkout. */
async function send(ledger: Ledger, shop: Shop, request: Ledger['requests'][number]): Promise<Told> {
  const answer = await request.send(shop);
  if (!answer?.id) return answer;
  if (request.promised !== null && request.promised !== answer.id)
    throw new Error(`One request led to ${request.promised} and ${answer.id}.`);
  request.promised = answer.id;
  await learn(ledger, shop, request);
  return answer;
}

async function learn(ledger: Ledger, shop: Shop, request: Ledger['requests'][number]): Promise<void> {
  const seen = request.promised && (await shop.look(request.promised));
  if (!seen?.gateway || codesOf(ledger).some(({ id }) => id === seen.id)) return;
  const code = { id: seen.id, gatewayId: seen.gateway.id, takenMinor: 0, refundedMinor: 0, isOver: false };
  const sale = ledger.sales.find(({ orderId }) => orderId === seen.orderId);
  if (sale) sale.codes.push(code);
  else ledger.sales.push({ orderId: seen.orderId, owedMinor: request.owedMinor, codes: [code] });
}

const charge = fc.integer({ min: 1, max: 500_000 }).map((owedMinor) =>
  command(`charge ${owedMinor}`, {
    async run(ledger, shop) {
      const input = { ...shop.request(String(ledger.requests.length)), amount: money(owedMinor, 'AED') };
      const request = {
        send: async (to: Shop) => told(await to.done(openOrder(to.process(0).checkout, input))),
        owedMinor,
        promised: null,
      };
      ledger.requests.push(request);
      const answer = await send(ledger, shop, request);
      if (answer && answer.kind !== 'ok') throw new Error(`A first request was answered by ${answer.kind}.`);
    },
  }),
);

const repeatRequest = fc.nat().map((which) =>
  command(`repeat request ${which}`, {
    isPossible: ({ requests }) => requests.length > 0,
    async run(ledger, shop) {
      const request = pickFrom(ledger.requests, which);
      const { promised } = request;
      const answer = await send(ledger, shop, request);
      if (promised && answer && answer.kind !== 'ok') throw new Error('A promise was taken back.');
    },
  }),
);

const newCode = fc.tuple(fc.nat(), fc.nat()).map(([which, till]) =>
  command(`new code for sale ${which}`, {
    isPossible: ({ sales }) => sales.length > 0,
    async run(ledger, shop) {
      const sale = pickFrom(ledger.sales, which);
      const input = { ...shop.request(String(ledger.requests.length), till), orderId: sale.orderId };
      const request = {
        send: async (to: Shop) => told(await to.done(openAnother(to.process(till).checkout, input))),
        owedMinor: sale.owedMinor,
        promised: null,
      };
      const before = sale.codes.filter(canBePaid).length;
      ledger.requests.push(request);
      const answer = await send(ledger, shop, request);
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
export const tillCommands = [charge, charge, repeatRequest, repeatRequest, newCode, newCode, cancel];
