'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { linkPaths, terminalPaths } from '@/lib/api/office-paths';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useAmountText } from '@/lib/client/format/amount';
import { usePhoneToSend } from '@/lib/client/links/use-phone-to-send';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import { Sheet } from '../ui/sheet';
import { ButtonLink } from '../ui/button-link';
import { ShareOptions } from './share-options';
import { WhatsAppFirst } from './whatsapp-first';

type Props = { checkout: CheckoutDto; payUrl: string; onClose: () => void };

/** Beside a code that lies down the sheet is narrow; in front of one that stands it should cover as little as it can. */
const WIDE_WHERE_NARROW = 'col-span-2 sm:col-span-1 lying:col-span-2';

/** The same payment by another way. It sends the address and never opens it: no card is keyed in at the till. */
export function ScanHelp({ checkout, payUrl, onClose }: Props) {
  const t = useTranslations('scanHelp');
  const checkoutText = useTranslations('checkout');
  const dialog = useOpenDialog(onClose);
  const amountText = useAmountText();
  const moreId = useId();
  const { field, digits, stopWrong } = usePhoneToSend(checkout.orderId);
  const [isMore, setIsMore] = useState(false);
  const sum = { minor: checkout.amountMinor, currency: checkout.currency };
  const amount = amountText(sum.minor, sum.currency).text;
  const letter = { address: payUrl, message: t('message', { amount, shop: checkout.shop }) };
  return (
    <Sheet
      dialogRef={dialog}
      title={checkout.isByLink ? checkoutText('sendLink') : t('title')}
      amount={sum}
      isBesideCode
    >
      {/* Where the height is short the other ways come in its place, so that none is cut off at an edge. */}
      <p className={isMore ? 'low:hidden' : ''}>{t('body')}</p>
      <WhatsAppFirst {...letter} {...field} onSend={stopWrong('whatsApp')}>
        <Button aria-expanded={isMore} aria-controls={moreId} onClick={() => setIsMore(!isMore)}>
          <span className="inline-flex items-center gap-2">
            {t('more')}
            <Icon name="chevron" className={`size-5 ${isMore ? '-rotate-90' : 'rotate-90'}`} />
          </span>
        </Button>
      </WhatsAppFirst>
      <div id={moreId} hidden={!isMore} className="grid gap-4">
        <ShareOptions {...letter} phone={digits} onSms={stopWrong('sms')}>
          <ButtonLink href={linkPaths.ofOrder(checkout.orderId)} icon="link" className={WIDE_WHERE_NARROW}>
            {t('moreLinks')}
          </ButtonLink>
          <ButtonLink
            href={terminalPaths.ofOrder(checkout.orderId)}
            icon="phone"
            className={WIDE_WHERE_NARROW}
          >
            {t('terminal')}
          </ButtonLink>
        </ShareOptions>
      </div>
      {!checkout.isByLink && <p className={`text-muted ${isMore ? '' : 'low:hidden'}`}>{t('declined')}</p>}
    </Sheet>
  );
}
