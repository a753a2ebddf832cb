'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useSWRConfig } from 'swr';
import type { CheckoutDto } from '@/lib/api/checkouts';
import { paths } from '@/lib/api/paths';
import { useCheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { Button } from '../ui/button';
import { ActionFailed } from '../checkout/action-failed';

/** Another code for a sale that is surely unpaid. The status is read again before anything becomes payable. */
export function RenewCode({ checkout }: { checkout: CheckoutDto }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const { mutate } = useSWRConfig();
  const accept = () => void mutate(paths.api.order(checkout.orderId));
  const { doing, failure, newCode } = useCheckoutActions({ checkout, locale, accept });
  if (!checkout.actions.includes('newCode')) return null;
  return (
    <div className="grid gap-2">
      <Button variant="primary" size="large" disabled={doing !== null} onClick={newCode}>
        {doing === null ? t('newCode') : t('checking')}
      </Button>
      <ActionFailed failure={failure} />
    </div>
  );
}
