import { z } from 'zod';
import type { World } from '../../core/world';
import type { Checkout, CheckoutStatus } from '../../model/checkout';
import type { Result } from '../../values/result';

export interface ActionRefusal {
  readonly kind: 'invalid' | 'wrong-state';
  /** For the developer who asked. */
  readonly sentence: string;
}

/**
 * An event that the merchant does not cause: by the payer, the bank, the portal or the clock.
 * The action validates `input`, which may also be form fields, and returns the changed checkout.
 */
export type Action = (world: World, checkout: Checkout, input: unknown) => Result<Checkout, ActionRefusal>;

const fieldsSchema = z.record(z.string(), z.unknown()).default({});

/** An empty form field counts as absent. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T, ActionRefusal> {
  const fields = fieldsSchema.safeParse(input);
  if (!fields.success) return invalid('Send a JSON object, or nothing.');
  const given = Object.entries(fields.data).filter(([, value]) => value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return { ok: true, value: read.data };
  const mistakes = read.error.issues.map(({ path, message }) => `${path.join('.') || 'input'} ${message}`);
  return invalid(`This cannot be done: ${mistakes.join('; ')}.`);
}

function invalid(sentence: string): Result<never, ActionRefusal> {
  return { ok: false, error: { kind: 'invalid', sentence } };
}

/** A refusal if the checkout is in none of the allowed states. */
export function requireStatus(
  { status }: Checkout,
  allowed: readonly CheckoutStatus[],
): ActionRefusal | undefined {
  if (allowed.includes(status)) return undefined;
  const sentence = `The checkout is ${status}; this can be done only while it is ${allowed.join(' or ')}.`;
  return { kind: 'wrong-state', sentence };
}

/** The checkout after the last recorded fact. */
export function latest({ state }: World, checkout: Checkout): Checkout {
  return state.checkouts.get(checkout.id) ?? checkout;
}
