'use client';
import { useSearchParams } from 'next/navigation';
import { AGAIN_PARAMETER } from '@/lib/client/charge/use-charge';
import { showNewSale, startCharge, useSaleFlow } from '@/lib/client/charge/use-sale-flow';
import { ChargeScreen } from '../checkout/charge-screen';
import { CodeSkeleton } from '../checkout/preparing-screen';
import { SaleScreen } from './sale-screen';

/** Amount, code, result: one after the other in the same place. */
export function SaleFlow() {
  const step = useSaleFlow();
  const againKey = useSearchParams().get(AGAIN_PARAMETER);
  switch (step.kind) {
    case 'amount':
      return <SaleScreen againKey={againKey} onPress={startCharge} />;
    case 'charge':
      return (
        <ChargeScreen
          key={step.request.key}
          request={step.request}
          onNewSale={showNewSale}
          onNewCode={startCharge}
        />
      );
    case 'elsewhere':
      return <CodeSkeleton />;
  }
}
