import { useMemo, useSyncExternalStore } from 'react';
import { chargeAttempt, type ChargeState } from './charge-attempt';
import type { Tap } from './tap';

/** Follows, and if need be starts, the conversation about one tap. */
export function useChargeAttempt(tap: Tap): { state: ChargeState; askNow: () => void } {
  const attempt = useMemo(() => chargeAttempt(tap), [tap]);
  const state = useSyncExternalStore(attempt.state.subscribe, attempt.state.get, attempt.state.get);
  return { state, askNow: attempt.askNow };
}
