import { getLocale } from 'next-intl/server';
import { LinkOverScreen } from '@/components/payer/pay-screen';

export default async function NoSuchLink() {
  return <LinkOverScreen language={await getLocale()} shop={null} />;
}
