'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { CheckoutDto } from '@/lib/api/checkout-dto';
import { useAmountText } from '@/lib/client/use-amount-text';
import { useShare } from '@/lib/client/use-share';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { ShareLink } from './share-link';

type Props = {
  dialogRef: RefObject<HTMLDialogElement | null>;
  checkout: CheckoutDto;
  payUrl: string;
  onEnlarge: () => void;
};

/** The same payment by another way. It sends the address and never opens it: no card is keyed in at the till. */
export function ScanHelp({ dialogRef, checkout, payUrl, onEnlarge }: Props) {
  const t = useTranslations('scanHelp');
  const amountText = useAmountText();
  const amount = amountText(checkout.amountMinor, checkout.currency).text;
  const { canShare, share, copy, copied, whatsApp, sms, email } = useShare(
    payUrl,
    t('message', { amount, shop: checkout.shop }),
  );
  const enlarge = () => {
    dialogRef.current?.close();
    onEnlarge();
  };
  return (
    <Sheet dialogRef={dialogRef} title={t('title')} isBesideCode>
      <p>{t('body')}</p>
      <div className="grid grid-cols-2 gap-2">
        <ShareLink href={whatsApp} icon="chat">
          {t('whatsApp')}
        </ShareLink>
        <ShareLink href={sms} icon="phone">
          {t('sms')}
        </ShareLink>
        <ShareLink href={email} icon="mail">
          {t('email')}
        </ShareLink>
        {canShare && (
          <Button icon="share" onClick={share}>
            {t('share')}
          </Button>
        )}
        <Button icon={copied === 'yes' ? 'check' : 'copy'} onClick={copy}>
          <span aria-live="polite">{copied === 'yes' ? t('copied') : t('copy')}</span>
        </Button>
        <Button icon="enlarge" onClick={enlarge}>
          {t('enlarge')}
        </Button>
      </div>
      {copied === 'no' && <p role="alert">{t('copyFailed')}</p>}
      <label className="grid min-w-0 gap-1 text-sm text-muted">
        {t('address')}
        <input
          readOnly
          dir="ltr"
          value={payUrl}
          onFocus={(event) => event.target.select()}
          className="min-h-12 w-full min-w-0 rounded-xl bg-sunken px-3 text-base text-ink"
        />
      </label>
    </Sheet>
  );
}
