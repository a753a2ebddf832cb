'use client';
import { useRouter } from 'next/navigation';
import type { OpenedDto } from '@/lib/api/orders';
import { paths } from '@/lib/api/paths';
import { CheckoutScreen } from './checkout-screen';

/** A checkout opened by its address: after a reload or from the list. */
export function CheckoutPage({ opened }: { opened: OpenedDto }) {
  const router = useRouter();
  return (
    <CheckoutScreen key={opened.checkout.id} opened={opened} onNewSale={() => router.push(paths.newSale)} />
  );
}
