import { LosslessNumber, parse } from 'lossless-json';
import { z } from 'zod';
import { err, ok, type Result } from '../domain/core/result';

type ReadDelivery = {
  /** 1 to 32 digits; null when the delivery names no checkout. */
  readonly gatewayId: string | null;
  /** JSON text of what may be stored. */
  readonly body: string;
};

export type DeliveryFlaw = { readonly kind: 'unsupported_type' } | { readonly kind: 'unreadable' };

/** The checkout id that a delivery names, and what may be stored of the rest. Numbers keep all their digits. */
export function readDelivery(
  bytes: Uint8Array,
  contentType: string | null,
): Result<ReadDelivery, DeliveryFlaw> {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const parseText = PARSERS.get(type ?? '');
  if (!parseText) return err({ kind: 'unsupported_type' });
  const fields = readFields(bytes, parseText);
  if (!fields) return err({ kind: 'unreadable' });
  const { id, ...rest } = fields;
  return ok({ gatewayId: id ?? null, body: JSON.stringify({ id, ...rest }) });
}

function readFields(bytes: Uint8Array, parseText: (text: string) => unknown): Fields | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return shape.safeParse(parseText(text)).data ?? null;
  } catch {
    // Bytes that are no text, or text that is no JSON.
    return null;
  }
}

const PARSERS: ReadonlyMap<string, (text: string) => unknown> = new Map([
  ['application/json', (text) => (nestsDeeply(text) ? null : parse(text))],
  ['application/x-www-form-urlencoded', parseForm],
]);

function parseForm(text: string): unknown {
  const fields = new URLSearchParams(text);
  if (fields.getAll('id').length > 1) return null;
  return Object.fromEntries(fields);
}

const MOST_DEPTH = 16;

/** Whether JSON text nests deeper than any delivery does: a parser recurses and would overflow the stack. */
function nestsDeeply(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const letter = json[index];
    if (isInText) {
      if (letter === '\\') index += 1;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

const scalar = z.union([z.string(), z.instanceof(LosslessNumber).transform((number) => number.toString())]);

const idText = scalar.pipe(z.string().regex(/^\d{1,32}$/)).nullish();

const keptText = scalar.pipe(z.string().max(200)).optional().catch(undefined);

/** What may be stored of a delivery: nothing that identifies the customer. */
const kept = {
  status: keptText,
  requestId: keptText,
  referenceId: keptText,
  orderId: keptText,
  currency: keptText,
  amount: keptText,
  grandtotal: keptText,
  paidOn: keptText,
};

const flat = z.object({ id: idText, ...kept });

const wrapped = z.object({ data: z.looseObject({ id: z.unknown() }) });

/** Deliveries are undocumented: flat objects were observed, wrapped ones are reported by integrators. */
const shape = z.preprocess(
  (value) => (value instanceof LosslessNumber ? null : (wrapped.safeParse(value).data?.data ?? value)),
  flat,
);

type Fields = z.output<typeof flat>;
