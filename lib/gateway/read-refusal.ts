import type { GatewayError, RefusalReason } from '../domain/gateway-error';

const REASONS: readonly (readonly [RegExp, RefusalReason])[] = [
  [/\bnot found\b/i, 'not_found'],
  [/\balready exists\b/i, 'duplicate'],
  [/\bonly pending\b|\bnot pending\b/i, 'not_pending'],
];

/** The gateway says why in one sentence only; the documented ones are told apart by their words. */
export function readRefusal(message: string): GatewayError & { kind: 'refused' } {
  const [, reason] = REASONS.find(([words]) => words.test(message)) ?? [null, 'other' as const];
  return { kind: 'refused', message, reason };
}
