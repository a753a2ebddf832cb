'use client';
import type { CheckoutDto } from '@/lib/api/checkouts';
import { useDisplayState } from '@/lib/client/checkout/use-display-state';
import { StatePill } from '../ui/state-pill';

type Props = { checkout: CheckoutDto; receivedAt: number };

/** The state of a checkout as far as its age allows to say it. */
export function LiveStatePill({ checkout, receivedAt }: Props) {
  return <StatePill state={useDisplayState({ checkout, receivedAt })} />;
}
