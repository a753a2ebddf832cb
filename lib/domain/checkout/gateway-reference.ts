import { asOrderReference, type OrderReference, type StaffId } from '../core/ids';

/** The gateway takes no longer one. */
const MOST = 50;

/** Tries before a number counts as taken; a second one is needed only when somebody uses the suffixed text as a number. */
const SUFFIXES = ['', '2', '3', '4', '5'] as const;

const TAG_LENGTH = 4;

type Numbered = { readonly reference: OrderReference; readonly systemId: StaffId | null };

/**
 * What the gateway may know an order by, best first: its number as it is, else with a short suffix of its system. Always
 * the same for the same order, so that it is found again by what the gateway shows.
 */
export function gatewayReferences({ reference, systemId }: Numbered): readonly OrderReference[] {
  if (systemId === null) return [reference];
  const tag = systemId.slice(-TAG_LENGTH);
  return [reference, ...SUFFIXES.map((suffix) => withSuffix(reference, `-${tag}${suffix}`))];
}

const withSuffix = (reference: string, suffix: string): OrderReference =>
  // Never half of a pair: no database takes that.
  asOrderReference(`${reference.slice(0, MOST - suffix.length).replace(/[\uD800-\uDBFF]$/, '')}${suffix}`);

/** The number behind what the gateway shows. A long one that was cut for its suffix stays as it is shown. */
export function referenceBehind(shown: OrderReference, systemId: StaffId | null): OrderReference {
  const cut = shown.lastIndexOf('-');
  if (systemId === null || cut < 1 || shown.length >= MOST - 1) return shown;
  const plain = asOrderReference(shown.slice(0, cut));
  return gatewayReferences({ reference: plain, systemId }).includes(shown) ? plain : shown;
}
