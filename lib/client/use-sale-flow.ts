import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { paths } from '../api/paths';
import { chargeAttempt } from './charge-attempt';
import { saveTap, type Tap } from './tap';

/**
 * Amount, code and result follow each other without asking the server for another page: the request for the
 * code leaves with the tap, and a network that breaks in between cannot take the screen away. The address
 * changes along, so that a reload comes back to the same place.
 */
export function useSaleFlow() {
  const [tap, setTap] = useState<Tap | null>(null);
  // Back, forward and New sale only change the address; what is shown follows from it.
  const isSelling = usePathname() === paths.newSale;

  const charge = (made: Tap) => {
    saveTap(made);
    chargeAttempt(made);
    setTap(made);
    // Going back must not show again why an earlier charge was refused.
    if (location.search !== '') window.history.replaceState(null, '', paths.newSale);
    window.history.pushState(null, '', paths.charge(made.key));
  };
  return { tap: isSelling ? null : tap, charge };
}

/** Leaves a result for the next amount, without a round trip. Only where the sale screen is still behind it. */
export const showNewSale = () => window.history.pushState(null, '', paths.newSale);
