'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { linkPaths } from '@/lib/api/office-paths';
import { ButtonLink } from '../../ui/button-link';
import { Icon } from '../../ui/icons/icon';
import { PhoneNumber } from '../../ui/forms/phone-number';

type Props = { checkout: Pick<CheckoutDto, 'orderId' | 'sentTo'> };

/** In the place of a code: to whom the payment service sent its link, and what to do where that was the wrong one. */
export function LinkArea({ checkout: { orderId, sentTo } }: Props) {
  const t = useTranslations('checkout.linkSent');
  return (
    <div className="mx-auto grid size-full max-w-xl content-center-safe justify-items-center gap-4 overflow-y-auto p-4 text-center">
      <Icon name="chat" className="size-14 text-muted low:hidden max-sm:hidden" />
      {sentTo?.phone && (
        <SentTo by={t('sms')}>
          <PhoneNumber digits={sentTo.phone} />
        </SentTo>
      )}
      {sentTo?.email && (
        <SentTo by={t('email')}>
          <bdi dir="ltr" translate="no" className="wrap-anywhere">
            {sentTo.email}
          </bdi>
        </SentTo>
      )}
      {!sentTo && <p className="text-2xl font-semibold">{t('nobody')}</p>}
      <div className="grid w-full grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-2">
        {sentTo && (
          <ButtonLink href={linkPaths.ofOrder(orderId)} icon="refresh">
            {t(sentTo.phone ? 'again' : 'againEmail')}
          </ButtonLink>
        )}
        <ButtonLink href={linkPaths.all} icon="link">
          {t('all')}
        </ButtonLink>
      </div>
    </div>
  );
}

const SentTo = ({ by, children }: { by: string; children: ReactNode }) => (
  <p className="grid gap-1">
    <span className="text-lg text-muted">{by}</span>
    <span className="text-2xl leading-tight font-semibold max-sm:text-xl">{children}</span>
  </p>
);
