'use client';

import { useSearchParams } from 'next/navigation';
import { AGAIN_PARAMETER } from '@/lib/client/use-charge-outcome';
import { showNewSale, useSaleFlow } from '@/lib/client/use-sale-flow';
import { ChargeScreen } from '../checkout/charge-screen';
import { SaleScreen } from './sale-screen';

/** Amount, code, result: one after the other in the same place. */
export function SaleFlow() {
  const { tap, charge } = useSaleFlow();
  const againKey = useSearchParams().get(AGAIN_PARAMETER);
  if (tap) return <ChargeScreen key={tap.key} tap={tap} onNewSale={showNewSale} />;
  return <SaleScreen againKey={againKey} onTap={charge} />;
}
