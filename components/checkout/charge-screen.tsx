'use client';
import { lazy, Suspense } from 'react';
import { useChargeAttempt } from '@/lib/client/charge/charge-attempt';
import { useChargeOutcome } from '@/lib/client/charge/use-charge';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { loadCheckoutScreen } from './load-checkout-screen';
import { PreparingScreen } from './preparing-screen';
import { RefusedScreen } from './refused-screen';

const CheckoutScreen = lazy(async () => {
  try {
    return await loadCheckoutScreen();
  } catch (error) {
    // Parts of an older version are gone from the server; the address brings the same sale back in the new one.
    window.location.reload();
    throw error;
  }
});

type Props = { request: StoredRequest; onNewSale: () => void };

/** From the tap to the code: prepares, and turns into the checkout in place as soon as it is there. */
export function ChargeScreen({ request, onNewSale }: Props) {
  const { state, askNow } = useChargeAttempt(request);
  useChargeOutcome(request, state);
  if (state.kind === 'stop' && request.orderId !== null)
    return <RefusedScreen request={request} problem={state.problem} onNewSale={onNewSale} />;
  const trouble = state.kind === 'asking' ? state.trouble : null;
  const preparing = <PreparingScreen request={request} trouble={trouble} askNow={askNow} />;
  if (state.kind !== 'open') return preparing;
  return (
    <Suspense fallback={preparing}>
      <CheckoutScreen opened={state.opened} onNewSale={onNewSale} />
    </Suspense>
  );
}
