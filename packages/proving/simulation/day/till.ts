import { cancelCheckout } from '@/lib/checkout/cancel/cancel-checkout';
import { checkCheckout } from '@/lib/checkout/observe/check-checkout';
import { openAnother } from '@/lib/checkout/open/open-another';
import { openByReference } from '@/lib/checkout/open/open-by-reference';
import { openOnTerminal } from '@/lib/checkout/open/open-on-terminal';
import { type Opened, openOrder, type OpenOrderInput } from '@/lib/checkout/open/open-order';
import type { Checkout } from '@/lib/domain/checkout/checkout';
import { asBranchId, asOrderReference, asStaffId, type OrderId } from '@/lib/domain/core/ids';
import { money } from '@/lib/domain/money/money';
import type { Result } from '@/lib/domain/core/result';
import { BRANCH, CASHIERS, SYSTEM } from '../world/database/store';
import type { ShopProcess } from '../world/shop-process';
import type { Simulation } from '../world/simulation';
import { onlineRequest } from './online-request';
import { createRefundRequest } from './refund-request';
import { type Sold, TERMINAL_ID } from './scene';
import { SECOND } from '@/lib/domain/core/durations';

/** A till sends the same request again after this long without an answer. */
const PATIENCE_MS = 20 * SECOND;
const TRIES = 40;
type Refused = { readonly kind: string; readonly checkout?: Checkout };

/** A device at the counter: keeps the idempotency key until it has an answer, as the app does. */
export function createTill(world: Simulation, number: number, acknowledged: Set<string>) {
  const { chance, sleep, anyProcess, defects } = world;
  /** A thrown error is a bug; a process that dies does not answer. */
  const fails = (error: unknown): null => (defects.push(error), null);
  const staff = {
    id: asStaffId(CASHIERS[number % CASHIERS.length] ?? CASHIERS[0]),
    branchId: asBranchId(BRANCH.id),
  };
  const deviceReference = `till-${number}`;

  /** Sends the request until there is a definite answer. Null: refused, or no answer for a long time. */
  async function insist(
    ask: (process: ShopProcess) => Promise<Result<Opened, Refused>>,
  ): Promise<Checkout | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const process = anyProcess();
      const answer =
        process && (await Promise.race([ask(process).catch(fails), sleep(PATIENCE_MS).then(() => null)]));
      if (answer?.ok) {
        acknowledged.add(answer.value.checkout.id);
        return answer.value.checkout;
      }
      if (answer && answer.error.kind !== 'in_flight') return answer.error.checkout ?? null;
      await sleep(chance.between(500, 2_000));
    }
    return null;
  }

  const newRequest = () => ({
    idempotencyKey: chance.text(26),
    staff,
    deviceReference,
    qrSize: 128,
    language: 'en' as const,
  });

  /** Sends the key of one sale with the amount of another. */
  async function confuse(input: OpenOrderInput): Promise<void> {
    const process = anyProcess();
    if (!process) return;
    const other = { ...input, amount: money(input.amount.minor + 1, 'AED') };
    const asking = openOrder(process.checkout, other).catch(fails);
    const answer = await Promise.race([asking, sleep(PATIENCE_MS).then(() => null)]);
    if (answer?.ok) defects.push(new Error(`${answer.value.checkout.id} was given for another amount.`));
  }

  async function look(checkout: Sold): Promise<Checkout | null> {
    const process = anyProcess();
    if (!process) return null;
    const { store } = process.checkout;
    const reading = store.find(checkout.id, staff.branchId).catch(fails);
    return Promise.race([reading, sleep(5 * SECOND).then(() => null)]);
  }

  /** Another system of the shop, such as its web site, which repeats its requests too. */
  function chargeOnline(minor: number): Promise<Checkout | null> {
    const idempotencyKey = chance.text(26);
    const input = {
      idempotencyKey,
      staff: { ...staff, id: asStaffId(SYSTEM), role: 'system', grants: ['checkouts.open'] } as const,
      reference: asOrderReference(`web-${idempotencyKey.slice(0, 12)}`),
      amount: money(minor, 'AED'),
      request: onlineRequest(chance, minor),
    };
    return insist((process) => openByReference(process.checkout, input));
  }

  return {
    async charge(minor: number): Promise<Checkout | null> {
      if (chance.isTrue(15)) return chargeOnline(minor);
      const input = { ...newRequest(), amount: money(minor, 'AED') };
      const once = () => insist((process) => openOrder(process.checkout, input));
      // A double press, or a network that delivers twice.
      if (chance.isTrue(5)) return once().finally(() => void confuse(input));
      if (!chance.isTrue(20)) return once();
      const [first, second] = await Promise.all([once(), sleep(chance.between(0, 300)).then(once)]);
      if (first && second && first.id !== second.id)
        throw new Error(`One request led to ${first.id} and ${second.id}.`);
      return first ?? second;
    },
    newCode(orderId: OrderId): Promise<Checkout | null> {
      const input = { ...newRequest(), orderId };
      return insist((process) => openAnother(process.checkout, input));
    },
    toTerminal(orderId: OrderId): Promise<Checkout | null> {
      const input = {
        idempotencyKey: chance.text(26),
        staff: { ...staff, name: 'Cashier', role: 'cashier' } as const,
        orderId,
        terminalId: TERMINAL_ID,
        language: 'en' as const,
      };
      return insist((process) => openOnTerminal(process.checkout, input));
    },
    look,
    /** Waits as the screen does, until there is a code or there will be none. */
    async waitForCode(checkout: Sold): Promise<Checkout | null> {
      for (let tries = 0; tries < 45; tries += 1) {
        const seen = await look(checkout);
        // The gateway may know a rejected checkout; nobody is shown its code.
        if (seen?.rejection) return null;
        if (seen?.gateway && seen.phase !== 'creating') return seen;
        const process = anyProcess();
        if (seen && process)
          await Promise.race([process.checkout.store.markAwaited(seen.id).catch(fails), sleep(SECOND)]);
        await sleep(2 * SECOND);
      }
      return null;
    },
    async cancel({ id }: Sold): Promise<void> {
      const process = anyProcess();
      if (process)
        await Promise.race([
          cancelCheckout(process.checkout, { id, staff }).catch(fails),
          sleep(PATIENCE_MS),
        ]);
    },
    refund: createRefundRequest(world),
    async check({ id }: Sold): Promise<void> {
      const process = anyProcess();
      const input = { id, branchId: staff.branchId };
      if (process)
        await Promise.race([checkCheckout(process.checkout, input).catch(fails), sleep(PATIENCE_MS)]);
    },
  };
}
