import { getLocale } from 'next-intl/server';
import { NoPaymentScreen } from '@/components/payer/payer-screen';

export default async function NoSuchPayment() {
  return <NoPaymentScreen language={await getLocale()} />;
}
