import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { mutate } from 'swr';
import { paths } from '../api/paths';
import type { ChargeState } from './charge-attempt';
import { signInFor } from './next-path';
import { saveRefusal, type Tap, toRefusal } from './tap';

export const AGAIN_PARAMETER = 'again';

/** Brings the address in line with what became of a tap, or goes where it can be dealt with. */
export function useChargeOutcome(tap: Tap, state: ChargeState): void {
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
      case 'look':
        return router.replace(paths.checkout(state.checkoutId));
      case 'sign_in':
        return router.replace(signInFor(paths.charge(tap.key)));
      case 'stop':
        if (tap.orderId !== null) return;
        saveRefusal(tap.key, toRefusal(state.problem));
        return router.replace(`${paths.newSale}?${AGAIN_PARAMETER}=${tap.key}`);
    }
  }, [router, state, tap]);
}
