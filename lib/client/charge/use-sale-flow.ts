import { usePathname } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';
import { paths } from '../../api/paths';
import { chargeAttempt, requestAt } from './charge-attempt';
import { saveRequest, type StoredRequest } from './idempotent-request';

/** What the address stands for: typing an amount, one of our charges, or something only the server knows. */
export type SaleStep =
  | { kind: 'amount' }
  | { kind: 'charge'; request: StoredRequest }
  | { kind: 'elsewhere' };

/**
 * Amount, code and result follow each other without asking the server for another page: the request for the
 * code leaves at once, and a network that breaks in between cannot take the screen away. The address
 * changes along, so that back, forward and reload all lead to the same place.
 */
export function useSaleFlow(): SaleStep {
  const routed = usePathname();
  // The router follows the address as it does a page that may take its time; whoever pressed sees it in the next frame.
  const address = stepAt(
    useSyncExternalStore(
      onMove,
      // A page that the router only brings stands for where it leads: the address is still that of the screen before.
      () => (followers.size > 0 ? location.pathname : routed),
      () => routed,
    ),
  );
  const step = address.kind === 'elsewhere' ? stepAt(routed) : address;

  // Back to a code from before this page was loaded: the server has it, we do not.
  useEffect(() => {
    if (step.kind === 'elsewhere') location.reload();
  }, [step.kind]);
  return step;
}

function stepAt(pathname: string): SaleStep {
  if (pathname === paths.newSale) return { kind: 'amount' };
  const request = requestAt(pathname);
  return request ? { kind: 'charge', request } : { kind: 'elsewhere' };
}

const followers = new Set<() => void>();

function onMove(follower: () => void): () => void {
  followers.add(follower);
  window.addEventListener('popstate', follower);
  return () => {
    followers.delete(follower);
    window.removeEventListener('popstate', follower);
  };
}

function moveTo(path: string): void {
  window.history.pushState(null, '', path);
  for (const follow of followers) follow();
}

export function startCharge(request: StoredRequest): void {
  saveRequest(request);
  chargeAttempt(request);
  // Going back must not show again why an earlier charge was refused.
  if (location.search !== '') window.history.replaceState(null, '', paths.newSale);
  moveTo(paths.charge(request.key));
}

/** Leaves a result for the next amount, without a round trip. Only where the sale screen is still behind it. */
export const showNewSale = () => moveTo(paths.newSale);
