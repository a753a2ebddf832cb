import type { World } from '../core/world';

/** The requestId of the checkout that a path speaks of, where it is known. */
export function requestIdOfPath({ state }: World, path: string): string | undefined {
  const [, kind, id = ''] = /^\/(checkout|payment)\/([^/]+)/.exec(path) ?? [];
  const checkoutId = kind === 'payment' ? state.payments.get(id)?.checkoutId : id;
  return state.checkouts.get(checkoutId ?? '')?.requestId;
}
