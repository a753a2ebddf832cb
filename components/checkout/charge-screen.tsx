'use client';

import { useChargeAttempt } from '@/lib/client/use-charge-attempt';
import { useChargeOutcome } from '@/lib/client/use-charge-outcome';
import type { Tap } from '@/lib/client/tap';
import { CheckoutScreen } from './checkout-screen';
import { PreparingScreen } from './preparing-screen';
import { RefusedScreen } from './refused-screen';

type Props = { tap: Tap; onNewSale: () => void };

/** From the tap to the code: prepares, and turns into the checkout in place as soon as it is there. */
export function ChargeScreen({ tap, onNewSale }: Props) {
  const { state, askNow } = useChargeAttempt(tap);
  useChargeOutcome(tap, state);
  if (state.kind === 'open') return <CheckoutScreen opened={state.opened} onNewSale={onNewSale} />;
  if (state.kind === 'stop' && tap.orderId !== null)
    return <RefusedScreen tap={tap} problem={state.problem} onNewSale={onNewSale} />;
  return (
    <PreparingScreen tap={tap} trouble={state.kind === 'asking' ? state.trouble : null} askNow={askNow} />
  );
}
