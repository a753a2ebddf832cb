import { useLocale } from 'next-intl';
import { useEffect, useRef } from 'react';
import { isCurrency } from '../../domain/money/currency';
import { toRefusal } from '../http/fetch-json';
import { newChargeRequest, saveRefusal, type StoredRequest } from './idempotent-request';
import { useRouter } from 'next/navigation';
import { mutate } from 'swr';
import { paths } from '../../api/paths';
import type { ChargeState } from './charge-attempt';
import { signInFor } from '../../api/next-path';

type Charge = { amountMinor: number; currency: string; note: string };

/** One charge per amount typed: a double press comes before the next render and must not make a second key. */
export function useCharge(onPress: (request: StoredRequest) => void): (charge: Charge) => void {
  const locale = useLocale();
  const hasAsked = useRef(false);
  return ({ amountMinor, currency, note }) => {
    if (hasAsked.current || amountMinor === 0 || !isCurrency(currency)) return;
    hasAsked.current = true;
    onPress(newChargeRequest({ amountMinor, currency, locale, note }));
  };
}

export const AGAIN_PARAMETER = 'again';

/** Brings the address in line with the outcome of a charge, or moves to the screen that handles it. */
export function useChargeOutcome(request: StoredRequest, state: ChargeState): void {
  const router = useRouter();
  useEffect(() => {
    switch (state.kind) {
      case 'asking':
        return;
      case 'open':
        // Not the router: the code is here already and must not wait for, or blink with, another page.
        window.history.replaceState(null, '', paths.checkout(state.opened.checkout.id));
        void mutate(paths.api.orders);
        return;
      case 'show_checkout':
        return router.replace(paths.checkout(state.checkoutId));
      case 'sign_in':
        return router.replace(signInFor(paths.charge(request.key)));
      case 'stop':
        if (request.orderId !== null) return;
        saveRefusal(request.key, toRefusal(state.problem));
        return router.replace(`${paths.newSale}?${AGAIN_PARAMETER}=${request.key}`);
    }
  }, [router, state, request]);
}
