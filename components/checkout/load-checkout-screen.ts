import { loadPart } from '@/lib/client/http/load-part';

/** Fetched while the amount is typed: the till starts lighter, and the screen is there before the code is. */
export const loadCheckoutScreen = async () => ({
  default: (await loadPart(() => import('./checkout-screen'))).CheckoutScreen,
});
