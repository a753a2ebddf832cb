import { z } from 'zod';
import { digestOf } from '../api/operations/card-to-charge';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { pickLanguage } from '../pay/language';
import { expiryDay, readPayForm } from '../pay/pay-form';
import { isPublicKey } from './public-key';

const typed = z.string().max(200).catch('');
const bodySchema = z.object({
  publicKey: typed,
  cardNumber: typed,
  expiryDate: typed,
  cvv: typed,
  nameOnCard: typed,
});

/** POST /frames/token, from the card form alone: a token that stands for the card, good for one checkout. */
export function createToken(world: World, { body, query }: Call): Response {
  const { words } = pickLanguage(query.get('lang'));
  const request = bodySchema.safeParse(parse(body));
  if (!request.success) return refuse([{ field: 'cardNumber', message: words.numberMissing }]);
  const { publicKey, ...card } = request.data;
  if (!isPublicKey(publicKey, world.config.credentials)) return answer({ error: 'Invalid public key' }, 401);
  const entered = readPayForm(new URLSearchParams({ ...card, terms: 'yes' }), world.now());
  if (!entered.ok) return refuse(entered.error.map(({ field, word }) => ({ field, message: words[word] })));
  const { brand, digits } = entered.value;
  const token = `ptk_sandbox_${Buffer.from(world.random(32)).toString('hex')}`;
  const kept = {
    brand,
    bin: digits.slice(0, 6),
    last4: digits.slice(-4),
    expiry: expiryDay(card.expiryDate),
  };
  world.record({ kind: 'card-token', token: { digest: digestOf(token), ...kept } });
  return answer({ token }, 200);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(validationErrors: readonly { readonly field: string; readonly message: string }[]): Response {
  return answer({ error: validationErrors[0]?.message, validationErrors }, 400);
}

function answer(content: object, status: number): Response {
  return Response.json(content, { status, headers: { 'cache-control': 'no-store' } });
}
