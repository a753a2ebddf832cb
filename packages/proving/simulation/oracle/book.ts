import { z } from 'zod';

const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const money = { checkoutId: z.string(), currency: z.string(), amount: decimal };

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    method: z.string(),
    path: z.string(),
    requestId: z.string().optional(),
    /** The kind of fault that it hit. */
    fault: z.string().optional(),
  }),
  z.object({
    kind: z.literal('created'),
    checkout: z.object({
      id: z.string(),
      requestId: z.string(),
      orderId: z.string(),
      currency: z.string(),
      amount: decimal,
    }),
  }),
  z.object({
    kind: z.literal('paid'),
    ...money,
    cashAmount: decimal.optional(),
    /** What the gateway calls it instead of PAID. */
    reported: z.object({ status: z.string().optional() }).optional(),
  }),
  z.object({ kind: z.literal('authorized'), ...money }),
  z.object({ kind: z.literal('captured'), checkoutId: z.string() }),
  z.object({ kind: z.literal('confirming'), checkoutId: z.string() }),
  z.object({ kind: z.literal('declined'), checkoutId: z.string(), final: z.boolean() }),
  z.object({ kind: z.literal(['cancelled', 'expired', 'chargeback']), checkoutId: z.string() }),
  z.object({ kind: z.literal('refunded'), ...money, referenceId: z.string().optional() }),
  z.object({ kind: z.literal('reset') }),
]);

/** A line of the gateway's book that says something about money; `seq` counts from 1. */
export type BookLine = z.output<typeof line> & { readonly seq: number };

const numbered = z.object({ seq: z.number().int(), kind: z.string() });
const KINDS: ReadonlySet<string> = new Set(line.options.flatMap(({ shape }) => [...shape.kind.values]));

/** Reads the lines that matter; a line of a known kind in another shape is an error, not a gap. */
export function readBook(lines: readonly unknown[]): BookLine[] {
  return lines.flatMap((raw) => {
    const { seq, kind } = numbered.parse(raw);
    return KINDS.has(kind) ? [{ seq, ...line.parse(raw) }] : [];
  });
}
