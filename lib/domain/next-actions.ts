import type { Phase } from './phase';
import type { Status } from './status';

export type Action = 'cancel' | 'check' | 'newCode';

/** What staff may do with a checkout now. A new code needs an old one that is surely closed without money. */
export function nextActions({ phase, status }: { phase: Phase; status: Status | null }): Action[] {
  if (phase === 'rejected') return ['newCode'];
  if (phase === 'opening' || phase === 'unanswered' || phase === 'closing') return ['check'];
  if (phase === 'open') return status === 'PENDING' ? ['cancel', 'check'] : ['check'];
  if (status === 'FAILED' || status === 'CANCELLED' || status === 'EXPIRED') return ['newCode', 'check'];
  return [];
}
