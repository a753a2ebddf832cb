'use client';
import { lazy, Suspense } from 'react';
import { loadPart, loadPartLater } from '@/lib/client/http/load-part';
import { useChargeAttempt } from '@/lib/client/charge/charge-attempt';
import { useChargeOutcome } from '@/lib/client/charge/use-charge';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { loadWaitActions, PreparingScreen } from './preparing-screen';

const loadCheckoutScreen = async () => ({
  default: (await loadPart(() => import(/* webpackChunkName: "code" */ './checkout-screen'))).CheckoutScreen,
});

/** Fetched while the amount is typed: the till starts lighter, and the screens are there before the code is. */
export const loadNextScreens = () =>
  Promise.allSettled([loadPartLater(loadCheckoutScreen, 1), loadPartLater(loadWaitActions)]);

const loadRefusedScreen = async () => ({
  default: (await loadPart(() => import(/* webpackChunkName: "now-and-then" */ './refused-screen')))
    .RefusedScreen,
});

const CheckoutScreen = lazy(() => orReload(loadCheckoutScreen));
const RefusedScreen = lazy(() => orReload(loadRefusedScreen));

async function orReload<Screen>(load: () => Promise<Screen>): Promise<Screen> {
  try {
    return await load();
  } catch (error) {
    // Parts of an older version are gone from the server; the address brings the same sale back in the new one.
    window.location.reload();
    throw error;
  }
}

type Props = {
  request: StoredRequest;
  onNewSale: () => void;
  isLeaving?: boolean;
  hasFailed?: boolean;
  onNewCode?: (request: StoredRequest) => void;
};

/** From Charge to the code: prepares, and turns into the checkout in place as soon as it is there. */
export function ChargeScreen({ request, ...ways }: Props) {
  const { state, askNow } = useChargeAttempt(request);
  useChargeOutcome(request, state);
  const trouble = state.kind === 'asking' ? state.trouble : null;
  const preparing = <PreparingScreen request={request} trouble={trouble} askNow={askNow} />;
  if (state.kind === 'stop' && request.orderId !== null)
    return (
      <Suspense fallback={preparing}>
        <RefusedScreen request={request} problem={state.problem} onNewSale={ways.onNewSale} />
      </Suspense>
    );
  if (state.kind !== 'open') return preparing;
  return (
    <Suspense fallback={preparing}>
      <CheckoutScreen opened={state.opened} isNew {...ways} />
    </Suspense>
  );
}
