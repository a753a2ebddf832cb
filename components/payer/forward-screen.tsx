import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import type { Locale } from '@/lib/api/device-settings';
import { GoOn } from './go-on';
import { PayerFrame } from './payer-frame';

type Props = { language: Locale; shop: string; address: string };

/**
 * Sends a payer on to the shop's own site. A page and no redirect: payment pages may forbid their forms to lead to a
 * site that they were not told about, and browsers hold a whole chain of redirects to that.
 */
export async function ForwardScreen({ language, shop, address }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'payer' });
  return (
    <PayerFrame language={language} className="justify-items-center gap-4 p-6 text-center">
      <GoOn address={address} />
      <h1 className="text-2xl font-semibold">{t('forward', { shop })}</h1>
      <a href={address} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {t('forwardNow')}
      </a>
    </PayerFrame>
  );
}
