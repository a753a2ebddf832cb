import type { Difference } from './difference';

const AT_LEISURE: ReadonlySet<string> = new Set(['I3', 'I9', 'I14']);

/** Refunds and strangers' money may be learnt at leisure; what was paid to a till may not. */
export const isUrgent = ({ invariant, isForeign = false }: Difference): boolean =>
  !isForeign && !AT_LEISURE.has(invariant);
