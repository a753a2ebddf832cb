import { z } from 'zod';
import { flag } from '../../values/fields';
import { type Action, latest, readInput, requireStatus } from './action';

const reasons = ['declined', 'insufficient_funds', 'not_authenticated'] as const;

export const declineInputSchema = z.object({
  reason: z.enum(reasons, `must be one of ${reasons.join(', ')}`).default('declined'),
  /** Ends the checkout as FAILED at once. */
  final: flag.default(false),
});

/** The bank says no. The payer may try again until the checkout has failed. */
export const decline: Action = (world, checkout, input) => {
  const read = readInput(declineInputSchema, input);
  if (!read.ok) return read;
  const refusal = requireStatus(checkout, ['PENDING', 'PENDING_CONFIRMATION']);
  if (refusal) return { ok: false, error: refusal };
  const { reason, final } = read.value;
  const attempt = checkout.declines + 1;
  world.record({
    kind: 'declined',
    checkoutId: checkout.id,
    reason,
    attempt,
    // A payment under confirmation has no page left for another attempt.
    final: final || checkout.status !== 'PENDING' || attempt >= world.state.modes.declinesUntilFailed,
  });
  return { ok: true, value: latest(world, checkout) };
};
