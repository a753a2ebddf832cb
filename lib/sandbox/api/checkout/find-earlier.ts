import type { Checkout } from '../../checkout/checkout';
import type { World } from '../../core/world';
import { assertNever } from '../../values/assert-never';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

/** The checkout that a requestId used before stands for; undefined where a new one is to be made. */
export function findEarlier(
  { state }: World,
  requestId: string,
  fingerprint: string,
): Result<Checkout | undefined, Refusal> {
  const ids = state.idsByRequestId.get(requestId) ?? [];
  const newest = state.checkouts.get(ids.at(-1) ?? '');
  if (!newest) return { ok: true, value: undefined };
  const refused = { ok: false, error: { kind: 'duplicate-request', requestId } } as const;
  const mode = state.modes.duplicateRequestId;
  switch (mode) {
    case 'assumed': {
      const isSame = newest.status === 'PENDING' && newest.fingerprint === fingerprint;
      return isSame ? { ok: true, value: newest } : refused;
    }
    case 'reject':
      return refused;
    case 'return':
      return { ok: true, value: state.checkouts.get(ids[0] ?? '') };
    case 'create':
      return { ok: true, value: undefined };
    default:
      return assertNever(mode);
  }
}
