import { z } from 'zod';
import { paymentOf } from '../../core/change-payment';
import { newId } from '../../core/world';
import { type Checkout, type CheckoutStatus, usedPaymentMethods } from '../../model/checkout';
import { sendConfirmation } from '../../pay/messages';
import { amountSchema } from '../../requests/money';
import { currencySchema } from '../../values/currency';
import { isBelow } from '../../values/decimal';
import { flag } from '../../values/fields';
import { type Action, type ActionRefusal, latest, readInput, requireStatus } from './action';

export const payInputSchema = z.object({
  /** What is paid, and reported as paid, instead of the agreed amount. */
  amount: amountSchema.optional(),
  currency: currencySchema.optional(),
  /** The part of the amount that the shop has to collect. */
  cash: amountSchema.optional(),
  /** What the gateway says instead of PAID. */
  status: z.string('must be text').max(50, 'must not be longer than 50 characters').optional(),
  method: z.enum(usedPaymentMethods, `must be one of ${usedPaymentMethods.join(', ')}`).default('CARD'),
  late: flag.default(false),
});

type Input = z.output<typeof payInputSchema>;

const payable: readonly CheckoutStatus[] = ['PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED'];
const payableLate: readonly CheckoutStatus[] = [...payable, 'EXPIRED', 'CANCELLED', 'FAILED'];

/** The payment succeeds, optionally with other values than agreed or, with `late`, after the checkout has ended. */
export const pay: Action = (world, checkout, input) => {
  const read = readInput(payInputSchema, input);
  if (!read.ok) return read;
  const { amount, currency, cash, status, method, late } = read.value;
  const refusal = requireStatus(checkout, late ? payableLate : payable) ?? cashMistake(checkout, read.value);
  if (refusal) return { ok: false, error: refusal };
  const isReportedWrongly = amount !== undefined || currency !== undefined || status !== undefined;
  world.record({
    kind: 'paid',
    checkoutId: checkout.id,
    paymentId: paymentOf(world.state, checkout.id, 'AUTHORIZED')?.id ?? newId(world),
    currency: currency ?? checkout.currency,
    amount: amount ?? checkout.amount,
    ...(cash !== undefined && { cashAmount: cash }),
    method,
    by: 'control',
    ...(isReportedWrongly && { reported: { amount, currency, status } }),
  });
  sendConfirmation(world, checkout.id);
  return { ok: true, value: latest(world, checkout) };
};

function cashMistake(checkout: Checkout, { amount, cash }: Input): ActionRefusal | undefined {
  const whole = amount ?? checkout.amount;
  if (cash === undefined || !isBelow(whole, cash)) return undefined;
  return { kind: 'invalid', sentence: `The cash part must not exceed the amount of ${whole}.` };
}
