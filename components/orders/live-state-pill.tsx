'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { wordKey } from '@/lib/client/checkout/checkout-view';
import { STATE_VARIANT } from '@/lib/client/checkout/state-variant';
import { useDisplayState } from '@/lib/client/checkout/use-display-state';
import { Pill } from '../ui/pill';

type Props = { checkout: CheckoutDto; receivedAt: number; size?: 'large' };

/** The state of a checkout as far as its age allows to say it. */
export function LiveStatePill({ checkout, receivedAt, size }: Props) {
  const t = useTranslations('state');
  const state = useDisplayState({ checkout, receivedAt });
  const style = { ...STATE_VARIANT[state], ...(size && { size }) };
  return <Pill {...style}>{t(wordKey(state, { ...checkout, other: null }))}</Pill>;
}
