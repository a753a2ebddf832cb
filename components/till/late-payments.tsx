'use client';

import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { forgetEnd } from '@/lib/client/ended-unpaid';
import { useLatePayments } from '@/lib/client/use-late-payments';
import { Button, buttonClass } from '../ui/button';
import { Notice } from '../ui/notice';
import { SoftLink } from '../ui/soft-link';

/** Money that arrived after a sale was shown as ended: somebody may have been sent away without goods. */
export function LatePayments() {
  const t = useTranslations('banner');
  const late = useLatePayments();
  if (late.length === 0) return null;
  return (
    <aside aria-label={t('newsLabel')} className="grid gap-2 p-2">
      {late.map(({ checkoutId, orderId, reference }) => (
        <Notice
          key={checkoutId}
          tone="paid"
          icon="check"
          role="alert"
          action={
            <>
              <SoftLink
                href={paths.order(orderId)}
                onClick={() => forgetEnd(checkoutId)}
                className={buttonClass({ look: 'primary' })}
              >
                {t('look')}
              </SoftLink>
              <Button onClick={() => forgetEnd(checkoutId)}>{t('dismiss')}</Button>
            </>
          }
        >
          <p className="text-lg font-semibold">{t('latePaid', { reference })}</p>
          <p>{t('latePaidMore')}</p>
        </Notice>
      ))}
    </aside>
  );
}
