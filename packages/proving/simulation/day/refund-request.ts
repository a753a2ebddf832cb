import { sql } from 'drizzle-orm';
import { endsRefund } from '@/lib/api/ends-refund';
import { refundCheckout } from '@/lib/checkout/refund/refund-checkout';
import type { Database } from '@/lib/db/core/database';
import { asBranchId, asStaffId, type RefundId } from '@/lib/domain/core/ids';
import { money } from '@/lib/domain/money/money';
import type { Difference } from '../oracle/difference';
import { BRANCH, MANAGER } from '../world/database/store';
import type { Simulation } from '../world/simulation';
import type { Sold } from './scene';
import { SECOND } from '@/lib/domain/core/durations';

const NOTE = 'Came back';

/** The note of a refund. It names the manager's request, so that all refunds of one request can be found. */
const requestNote = (request: string): string => `${NOTE} ${request}`;

/** I14, as only the day can check it: one request of a manager leads to one refund, however often it was sent. */
export async function refundedTwice(db: Database): Promise<Difference[]> {
  const { rows } = await db.execute<{ note: string; ids: string[] }>(sql`
    select note, array_agg(id order by id) as ids from refunds
    where state <> 'failed' and note like ${`${NOTE} %`} group by note having count(*) > 1 order by note`);
  return rows.map(({ note, ids }) => ({
    invariant: 'I14',
    sentence: `"${note}" was requested once and led to ${ids.join(' and ')}`,
    rows: ids,
  }));
}

/** A manager sends the request again after this long without an answer. */
const PATIENCE_MS = 20 * SECOND;
const TRIES = 40;
/** One refund in so many is delivered twice. Not by chance: the days of a seed must stay the same. */
const REPEATED_EVERY = 5;
/** One manager in so many is signed out after a lost answer. */
const SIGNED_OUT_EVERY = 2;

type Input = Parameters<typeof refundCheckout>[1];

const manager = { id: asStaffId(MANAGER), role: 'manager', branchId: asBranchId(BRANCH.id) } as const;

/** A manager who refunds, on a device that keeps the idempotency key by the product's own rule. */
export function createRefundRequest({ chance, sleep, anyProcess, defects }: Simulation) {
  /** Null: nobody answered in time. An error that is thrown is a bug. */
  async function ask(input: Input) {
    const process = anyProcess();
    if (!process) return null;
    const asking = refundCheckout(process.checkout, input).catch(
      (error: unknown): null => (defects.push(error), null),
    );
    return Promise.race([asking, sleep(PATIENCE_MS).then(() => null)]);
  }

  /** The network delivers the request once more, long after its answer. */
  async function repeat(input: Input, id: RefundId): Promise<void> {
    await sleep(30 * SECOND);
    const answer = await ask(input);
    if (answer?.ok && answer.value.id !== id)
      defects.push(new Error(`One request led to ${id} and ${answer.value.id}.`));
  }

  /** Sends the request until there is a definite answer. Resolves to a word for its outcome. */
  return async ({ id }: Sold, minor: number): Promise<string> => {
    const request = chance.text(26);
    const rest = { id, amount: money(minor, 'AED'), note: requestNote(request), staff: manager };
    let idempotencyKey = request;
    for (let tries = 0; tries < TRIES; tries += 1) {
      // A manager who was signed out between two tries comes back to the same sheet.
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
      // No outcome yet: the request is in progress, or nothing was stored because the payment could not be read.
      if (answer && answer.error.kind !== 'in_flight' && answer.error.kind !== 'not_read')
        return answer.error.kind;
      if (!answer && endsRefund('failed')) idempotencyKey = chance.text(26);
      await sleep(chance.between(500, 2_000));
    }
    return 'nobody answered';
  };
}
