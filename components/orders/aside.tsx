'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { leftBy } from '@/lib/client/sales/payments-of-sale';
import { Amount } from '../ui/amount';
import { Small } from './difference';

/** How much of a payment is set aside; nothing where all of it counts. */
export function Aside({ checkout }: { checkout: CheckoutDto }) {
  const t = useTranslations('orders');
  const left = checkout.heldBack && leftBy(checkout);
  return left && <Small>{t.rich('aside', { amount: () => <Amount {...left} /> })}</Small>;
}
