import fc from 'fast-check';
import { command, pickFrom } from './command';
import { codesOf, type Ledger } from './ledger';
import type { Shop } from './open-shop';

type Code = ReturnType<typeof codesOf>[number];

/** Resolves to whether the gateway let it happen. */
type Act = (deed: string, input?: object) => Promise<boolean>;

const actOn =
  ({ world }: Shop, { gatewayId }: Code): Act =>
  async (deed, input = {}) =>
    (await world.gateway.control<object>(`checkouts/${gatewayId}/${deed}`, input)) !== null;

const owedFor = ({ sales }: Ledger, code: Code): number =>
  sales.find(({ codes }) => codes.includes(code))?.owedMinor ?? 0;

/** An action on one code; nothing happens when the gateway does not allow it now. */
const toCode = (name: string, run: (act: Act, code: Code, ledger: Ledger) => Promise<void>) =>
  fc.nat().map((which) =>
    command(`${name} code ${which}`, {
      isPossible: (ledger) => codesOf(ledger).length > 0,
      run(ledger, shop) {
        const code = pickFrom(codesOf(ledger), which);
        return run(actOn(shop, code), code, ledger);
      },
    }),
  );

const pay = toCode('pay', async (act, code, ledger) => {
  if (await act('pay')) code.takenMinor += owedFor(ledger, code);
});

const decline = toCode('decline', async (act) => {
  await act('decline');
});

const declineForGood = toCode('decline for good', async (act, code) => {
  if (await act('decline', { final: true })) code.isOver = true;
});

const leave = toCode('give up', async (act, code) => {
  if (await act('cancel')) code.isOver = true;
});

const payLate = toCode('pay late', async (act, code, ledger) => {
  if (await act('expire')) code.isOver = true;
  if (code.takenMinor === 0 && (await act('pay', { late: true }))) code.takenMinor += owedFor(ledger, code);
});

const refundAll = toCode('give back', async (act, code) => {
  if (await act('refund')) code.refundedMinor = code.takenMinor;
});

const refundPart = toCode('give back a part of', async (act, code) => {
  if (code.takenMinor - code.refundedMinor < 2) return;
  if (await act('refund', { amount: '0.01' })) code.refundedMinor += 1;
});

/** What the customer, the bank and the portal do. */
export const customerCommands = [
  pay,
  pay,
  decline,
  declineForGood,
  leave,
  payLate,
  payLate,
  refundAll,
  refundPart,
];
