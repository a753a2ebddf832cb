import type { Answer } from '../api/envelope';
import type { World } from '../core/world';
import { assertNever } from '../values/assert-never';
import { JsonNumber } from '../values/json-number';
import { changeResult, type Properties } from './change-result';
import type { CallFault } from './fault';
import { fromJson } from './from-json';
import { label } from './label';
import { swapCheckout } from './swap-checkout';

const qrPixels = 300;

type Spoiling = CallFault & {
  kind: 'raw-id' | 'mutate' | 'swap-checkout' | 'unknown-status' | 'case-variant' | 'bad-qr';
};

/** The operation was carried out and answered well; its result is not what it should be. */
export function spoilResult(fault: Spoiling, world: World, answer: Answer): Answer {
  return changeResult(answer, (one) => spoil(fault, world, one));
}

function spoil(fault: Spoiling, world: World, one: Properties): Properties {
  switch (fault.kind) {
    case 'raw-id':
      return typeof one['id'] === 'string' ? { ...one, id: new JsonNumber(one['id']) } : one;
    case 'mutate':
      return { ...one, [fault.field]: fromJson(fault.value) };
    case 'swap-checkout':
      return swapCheckout(world, one);
    case 'unknown-status':
      return { ...one, status: fromJson(fault.status) };
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
