import { useLocale } from 'next-intl';
import { useRef } from 'react';
import { isCurrency } from '../domain/currency';
import { chargeTap } from './new-tap';
import type { Tap } from './tap';

type Charge = { amountMinor: number; currency: string };

/** One charge per amount typed: a double tap comes before the next render and must not make a second key. */
export function useCharge(onTap: (tap: Tap) => void): (charge: Charge) => void {
  const locale = useLocale();
  const hasTapped = useRef(false);
  return ({ amountMinor, currency }) => {
    if (hasTapped.current || amountMinor === 0 || !isCurrency(currency)) return;
    hasTapped.current = true;
    onTap(chargeTap({ amountMinor, currency, locale }));
  };
}
