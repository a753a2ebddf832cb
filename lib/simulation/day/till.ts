import { cancelCheckout } from '../../checkout/cancel/cancel-checkout';
import { checkCheckout } from '../../checkout/observe/check-checkout';
import { openAnother } from '../../checkout/open/open-another';
import { openOnTerminal } from '../../checkout/open/open-on-terminal';
import { openByReference } from '../../checkout/open/open-by-reference';
import { type Opened, openOrder, type OpenOrderInput } from '../../checkout/open/open-order';
import type { Checkout } from '../../domain/checkout/checkout';
import { asBranchId, asOrderReference, asStaffId, type OrderId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { Result } from '../../domain/core/result';
import { BRANCH, CASHIERS, SYSTEM } from '../world/store';
import type { ShopProcess } from '../world/shop-process';
import { onlineWishes } from './online-wishes';
import { createRefundWish } from './refund-wish';
import type { Sold } from './sold';
import { TERMINAL_ID } from './terminal-id';
import type { Simulation } from '../world/simulation';

const SECOND = 1_000;
/** After this long without an answer a till sends the same tap again. */
const PATIENCE_MS = 20 * SECOND;
const TRIES = 40;
type Refused = { readonly kind: string; readonly checkout?: Checkout };

/** A device at the counter: keeps the key of a tap until it has an answer, as the app does. */
export function createTill(world: Simulation, number: number, acknowledged: Set<string>) {
  const { chance, sleep, anyProcess, defects } = world;
  /** An error that is thrown is a bug; a process that dies answers nothing at all. */
  const fails = (error: unknown): null => (defects.push(error), null);
  const staff = {
    id: asStaffId(CASHIERS[number % CASHIERS.length] ?? CASHIERS[0]),
    branchId: asBranchId(BRANCH.id),
  };
  const deviceReference = `till-${number}`;

  /** Whatever is no definite answer is asked again. Null: it was refused, or nobody answered for very long. */
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

  const tap = () => ({
    idempotencyKey: chance.text(26),
    staff,
    deviceReference,
    qrSize: 128,
    language: 'en' as const,
  });

  /** A device that lost its mind: the key of one sale with the amount of another. */
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

  /** Not the till, but a web site or an app of the same shop, which asks as stubbornly. */
  function chargeOnline(minor: number): Promise<Checkout | null> {
    const idempotencyKey = chance.text(26);
    const input = {
      idempotencyKey,
      staff: { ...staff, id: asStaffId(SYSTEM), role: 'system', grants: ['checkouts.open'] } as const,
      reference: asOrderReference(`web-${idempotencyKey.slice(0, 12)}`),
      amount: money(minor, 'AED'),
      request: onlineWishes(chance, minor),
    };
    return insist((process) => openByReference(process.checkout, input));
  }

  return {
    async charge(minor: number): Promise<Checkout | null> {
      if (chance.isTrue(15)) return chargeOnline(minor);
      const input = { ...tap(), amount: money(minor, 'AED') };
      const once = () => insist((process) => openOrder(process.checkout, input));
      // A nervous finger, or a network that delivers twice.
      if (chance.isTrue(5)) return once().finally(() => void confuse(input));
      if (!chance.isTrue(20)) return once();
      const [first, second] = await Promise.all([once(), sleep(chance.between(0, 300)).then(once)]);
      if (first && second && first.id !== second.id)
        throw new Error(`One tap led to ${first.id} and ${second.id}.`);
      return first ?? second;
    },
    newCode(orderId: OrderId): Promise<Checkout | null> {
      const input = { ...tap(), orderId };
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
        // What was refused may be known at the gateway; nobody is shown its code.
        if (seen?.rejection) return null;
        if (seen?.gateway && seen.phase !== 'opening') return seen;
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
    refund: createRefundWish(world),
    async check({ id }: Sold): Promise<void> {
      const process = anyProcess();
      const input = { id, branchId: staff.branchId };
      if (process)
        await Promise.race([checkCheckout(process.checkout, input).catch(fails), sleep(PATIENCE_MS)]);
    },
  };
}
