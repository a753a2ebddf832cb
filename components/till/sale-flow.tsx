'use client';

import { showNewSale, useSaleFlow } from '@/lib/client/use-sale-flow';
import { ChargeScreen } from '../checkout/charge-screen';
import { SaleScreen } from './sale-screen';

/** Amount, code, result: one after the other in the same place. */
export function SaleFlow({ againKey }: { againKey: string | null }) {
  const { tap, charge } = useSaleFlow();
  if (tap) return <ChargeScreen tap={tap} onNewSale={showNewSale} />;
  return <SaleScreen againKey={againKey} onTap={charge} />;
}
