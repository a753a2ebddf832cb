import { checkoutResponse } from '../api/checkout-response';
import type { Answer } from '../api/envelope';
import { newId, type World } from '../core/world';
import { type Json, JsonNumber } from '../values/json';
import { assertNever } from '../values/result';
import type { CallFault } from './fault';

const qrPixels = 300;

type Spoiling = CallFault & {
  kind: 'raw-id' | 'mutate' | 'swap-checkout' | 'unknown-status' | 'case-variant' | 'bad-qr';
};

/** Distorts the result of an executed operation. */
export function spoilResult(fault: Spoiling, world: World, answer: Answer): Answer {
  return changeResult(answer, (one) => spoil(fault, world, one));
}

function spoil(fault: Spoiling, world: World, one: Properties): Properties {
  switch (fault.kind) {
    case 'raw-id':
      return typeof one['id'] === 'string' ? { ...one, id: new JsonNumber(one['id']) } : one;
    case 'mutate':
      return { ...one, [fault.field]: fault.value };
    case 'swap-checkout':
      return swapCheckout(world, one);
    case 'unknown-status':
      return { ...one, status: fault.status };
    case 'case-variant':
      return typeof one['status'] === 'string' ? { ...one, status: label(one['status']) } : one;
    case 'bad-qr':
      return { ...one, base64QR: badQr(world, fault.qr) };
    default:
      return assertNever(fault);
  }
}

function badQr({ drawQr }: World, kind: 'missing' | 'garbage' | 'elsewhere'): string | undefined {
  if (kind === 'missing') return undefined;
  if (kind === 'garbage') return Buffer.from('This is not a picture.').toString('base64');
  return drawQr('https://pay.example.net/qr/0123456789', qrPixels);
}

type Properties = { readonly [property: string]: Json };

/** Changes the object of an answer, or each object of a page or list. Refusals stay unchanged. */
function changeResult(answer: Answer, change: (one: Properties) => Properties): Answer {
  const { status, content } = answer;
  if (!content.success) return answer;
  return { status, content: { success: true, result: changeEach(content.result, change) } };
}

function changeEach(result: Json, change: (one: Properties) => Properties): Json {
  if (isList(result)) return result.map((item) => (isProperties(item) ? change(item) : item));
  if (!isProperties(result)) return result;
  const { content } = result;
  return isList(content) ? { ...result, content: changeEach(content, change) } : change(result);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isProperties(value: Json): value is Properties {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof JsonNumber);
}

/** The answer of a proxy that mixes up two callers: another checkout, invented if there is none. */
function swapCheckout(world: World, one: Properties): Properties {
  if (one['checkoutKey'] === undefined) return one;
  const { payBaseUrl } = world.config;
  const other = [...world.state.checkouts.values()].findLast(({ id }) => id !== one['id']);
  if (!other) return { ...one, id: newId(world), requestId: 'other-request', orderId: 'other-order' };
  const answer = checkoutResponse(other, payBaseUrl);
  if (one['base64QR'] === undefined) return answer;
  return { ...answer, base64QR: world.drawQr(`${payBaseUrl}/qr/${other.checkoutKey}`, 300) };
}

/** "Partially refunded ": with a trailing space, as some documents and answers write it. */
function label(status: string): string {
  const words = status.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} `;
}
