import fc from 'fast-check';
import { command } from './command';
import { codesOf, type Ledger } from './ledger';
import type { Shop } from './open-shop';
import { pickFrom } from './pick-from';

type Code = ReturnType<typeof codesOf>[number];

const act = (shop: Shop, code: Code, deed: string, input: object = {}): Promise<object | null> =>
  shop.world.gateway.control<object>(`checkouts/${code.gatewayId}/${deed}`, input);

const owedFor = ({ sales }: Ledger, code: Code): number =>
  sales.find(({ codes }) => codes.includes(code))?.owedMinor ?? 0;

/** Something that is done to one code; at a time when the gateway does not let it happen, nothing happens. */
const toCode = (name: string, run: (ledger: Ledger, shop: Shop, code: Code) => Promise<void>) =>
  fc.nat().map((which) =>
    command(`${name} code ${which}`, {
      isPossible: (ledger) => codesOf(ledger).length > 0,
      run: (ledger, shop) => run(ledger, shop, pickFrom(codesOf(ledger), which)),
    }),
  );

const pay = toCode('pay', async (ledger, shop, code) => {
  if (await act(shop, code, 'pay')) code.takenMinor += owedFor(ledger, code);
});

const decline = toCode('decline', async (_ledger, shop, code) => {
  await act(shop, code, 'decline');
});

const declineForGood = toCode('decline for good', async (_ledger, shop, code) => {
  if (await act(shop, code, 'decline', { final: true })) code.isOver = true;
});

const leave = toCode('give up', async (_ledger, shop, code) => {
  if (await act(shop, code, 'cancel')) code.isOver = true;
});

const payLate = toCode('pay late', async (ledger, shop, code) => {
  if (await act(shop, code, 'expire')) code.isOver = true;
  if (code.takenMinor === 0 && (await act(shop, code, 'pay', { late: true })))
    code.takenMinor += owedFor(ledger, code);
});

const refundAll = toCode('give back', async (_ledger, shop, code) => {
  if (await act(shop, code, 'refund')) code.refundedMinor = code.takenMinor;
});

const refundPart = toCode('give back a part of', async (_ledger, shop, code) => {
  if (code.takenMinor - code.refundedMinor < 2) return;
  if (await act(shop, code, 'refund', { amount: '0.01' })) code.refundedMinor += 1;
});

/** What the customer, the bank and the portal do. */
export const customerCommands = [pay, pay, decline, declineForGood, leave, payLate, refundAll, refundPart];
