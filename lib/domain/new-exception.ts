import type { ExceptionKind, NewException } from './exception';
import type { GatewayCheckout } from './gateway-checkout';
import { STATUS_FACTS } from './status';

const MOVED = { taken: 'yes', none: 'no', reserved: 'no', unknown: 'unknown' } as const;

type About = { readonly about: string; readonly detail?: NewException['detail'] };

/** A report of what a read showed. `about` tells one fact about a checkout from the next of the same kind. */
export const newException = (
  kind: ExceptionKind,
  seen: GatewayCheckout,
  { about, detail = {} }: About,
): NewException => ({
  kind,
  fingerprint: `${kind}/${seen.id}/${about}`,
  gatewayId: seen.id,
  displayId: seen.displayId,
  moved: MOVED[STATUS_FACTS[seen.status].money],
  amount: seen.amount,
  detail: { status: seen.statusText, ...detail },
});
