import { z } from 'zod';
import type { StoredCard } from '../../card/stored-card';
import { requiredOr } from '../../values/required-or';
import type { Call } from '../../core/call';
import type { World } from '../../core/world';
import type { Result } from '../../values/result';
import { readQuery } from '../read-query';
import type { Refusal } from '../refusal';

const querySchema = z.object({ cardToken: z.string(requiredOr('must be text')) });

/** The card that the query names. */
export function findCard({ state }: World, call: Call): Result<StoredCard, Refusal> {
  const query = readQuery(call, querySchema);
  if (!query.ok) return query;
  const value = state.storedCards.get(query.value.cardToken);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'stored-card-not-found' } };
}
