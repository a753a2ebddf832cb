import { z } from 'zod';
import type { Call } from '../../core/call';
import { isOwn } from '../../core/merchant';
import type { World } from '../../core/world';
import type { StoredCard } from '../../model/payment';
import { requiredOr } from '../../values/fields';
import type { Json } from '../../values/json';
import type { Result } from '../../values/result';
import { pageFields, pageOf } from '../list';
import { type Operation, readQuery } from '../operation';
import type { Refusal } from '../refusal';

export const getCard: Operation = (world, { call }) => shown(findCard(world, call));

export const cardListQuerySchema = z.object({
  ...pageFields,
  customerReferenceId: z.string(requiredOr('must be text')),
});

export const listCards: Operation = (world, { call }) => {
  const query = readQuery(call, cardListQuerySchema);
  if (!query.ok) return query;
  const { customerReferenceId } = query.value;
  const cards = [...world.state.storedCards.values()].filter((card) => isOwn(world, card));
  const found = cards.filter((card) => card.customerReferenceId === customerReferenceId);
  return { ok: true, value: pageOf(found, query.value, cardResponse) };
};

/** Answers with the deleted card. */
export const deleteCard: Operation = (world, { call }) => {
  const found = findCard(world, call);
  if (found.ok) world.record({ kind: 'stored-card-deleted', token: found.value.token });
  return shown(found);
};

function cardResponse(card: StoredCard) {
  return { ...card, merchant: undefined };
}

function shown(found: Result<StoredCard, Refusal>): Result<Json, Refusal> {
  return found.ok ? { ok: true, value: cardResponse(found.value) } : found;
}

export const cardTokenQuerySchema = z.object({ cardToken: z.string(requiredOr('must be text')) });

/** The stored card whose token is in the query. */
function findCard(world: World, call: Call): Result<StoredCard, Refusal> {
  const query = readQuery(call, cardTokenQuerySchema);
  if (!query.ok) return query;
  const value = world.state.storedCards.get(query.value.cardToken);
  return value && isOwn(world, value)
    ? { ok: true, value }
    : { ok: false, error: { kind: 'stored-card-not-found' } };
}
