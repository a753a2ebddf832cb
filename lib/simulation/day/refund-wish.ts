import { endsRefund } from '../../api/ends-refund';
import { refundCheckout } from '../../checkout/refund/refund-checkout';
import { asBranchId, asStaffId, type RefundId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { Simulation } from '../world/simulation';
import { BRANCH, MANAGER } from '../world/store';
import type { Sold } from './sold';
import { wishNote } from './wishes';

const SECOND = 1_000;
/** After this long without an answer a manager asks again. */
const PATIENCE_MS = 20 * SECOND;
const TRIES = 40;
/** One refund in so many comes twice. Not by chance, so that the days are the ones they were before. */
const REPEATED_EVERY = 5;
/** And after a lost answer, one manager in so many was signed out. */
const SIGNED_OUT_EVERY = 2;

type Input = Parameters<typeof refundCheckout>[1];

const manager = { id: asStaffId(MANAGER), role: 'manager', branchId: asBranchId(BRANCH.id) } as const;

/** A manager who wants money to go back, at a device that keeps the key of the tap by the product's own rule. */
export function createRefundWish({ chance, sleep, anyProcess, defects }: Simulation) {
  /** Null: nobody answered in time. An error that is thrown is a bug. */
  async function ask(input: Input) {
    const process = anyProcess();
    if (!process) return null;
    const asking = refundCheckout(process.checkout, input).catch(
      (error: unknown): null => (defects.push(error), null),
    );
    return Promise.race([asking, sleep(PATIENCE_MS).then(() => null)]);
  }

  /** A network that delivers a refund once more, long after its answer. */
  async function repeat(input: Input, id: RefundId): Promise<void> {
    await sleep(30 * SECOND);
    const answer = await ask(input);
    if (answer?.ok && answer.value.id !== id)
      defects.push(new Error(`One tap led to ${id} and ${answer.value.id}.`));
  }

  /** Asked for until there is an answer that says something. Resolves to a word for what became of it. */
  return async ({ id }: Sold, minor: number): Promise<string> => {
    const wish = chance.text(26);
    const rest = { id, amount: money(minor, 'AED'), note: wishNote(wish), staff: manager };
    let idempotencyKey = wish;
    for (let tries = 0; tries < TRIES; tries += 1) {
      // Whoever was signed out between two tries comes back to the same sheet.
      if (tries === 1 && minor % SIGNED_OUT_EVERY === 0) {
        if (endsRefund('signed_out')) idempotencyKey = chance.text(26);
        await sleep(30 * SECOND);
      }
      const input = { ...rest, idempotencyKey };
      const answer = await ask(input);
      if (answer?.ok) {
        if (minor % REPEATED_EVERY === 0) await repeat(input, answer.value.id);
        return answer.value.state;
      }
      // These two are no outcome: the tap is at work, or nothing was stored since the payment could not be read.
      if (answer && answer.error.kind !== 'in_flight' && answer.error.kind !== 'not_read')
        return answer.error.kind;
      if (!answer && endsRefund('failed')) idempotencyKey = chance.text(26);
      await sleep(chance.between(500, 2_000));
    }
    return 'nobody answered';
  };
}
