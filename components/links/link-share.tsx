'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useState } from 'react';
import type { LinkDto } from '@/lib/api/links/link';
import { useCustomerPhone } from '@/lib/client/checkout/customer-phone';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useAmountText } from '@/lib/client/format/amount';
import { phoneDigits, phoneProblem } from '@/lib/client/format/phone-digits';
import { useTill } from '@/lib/client/session/till-context';
import { ShareOptions } from '../checkout/share-options';
import { WhatsAppFirst } from '../checkout/whatsapp-first';
import type { SaidOfPhone } from '../ui/forms/phone-field';
import { Sheet } from '../ui/sheet';
import { Reference } from '../ui/reference';

type Props = { link: LinkDto; address: string };

/**
 * Every way to hand a link on, to the number that was typed for its sale. A path becomes an address by where staff themselves
 * reach this server.
 */
export function LinkShare({ link, address }: Props) {
  const t = useTranslations('scanHelp');
  const tLinks = useTranslations('links');
  const { shop } = useTill();
  const amountText = useAmountText();
  const [phone, setPhone] = useCustomerPhone(link.orderId);
  const [said, setSaid] = useState<SaidOfPhone | null>(null);
  const amount = amountText(link.amountMinor, link.currency).text;
  const letter = { address: new URL(address, location.origin).href, message: t('message', { amount, shop }) };
  const stopWrong = (by: 'sms' | 'whatsApp') => (event: MouseEvent) => {
    const problem = phoneProblem(phone, by);
    setSaid(problem && { problem });
    if (problem) event.preventDefault();
  };
  return (
    <>
      {link.isInsideOnly && <p className="text-muted">{tLinks('obstacle.inside')}</p>}
      <WhatsAppFirst
        {...letter}
        phone={phone}
        onPhone={(typed) => {
          setSaid(null);
          setPhone(typed);
        }}
        said={said}
        onSend={stopWrong('whatsApp')}
      />
      <ShareOptions {...letter} phone={phoneDigits(phone) ?? ''} onSms={stopWrong('sms')} />
    </>
  );
}

export function ShareLinkSheet({ link, onClose }: { link: LinkDto; onClose: () => void }) {
  const t = useTranslations('links');
  const dialogRef = useOpenDialog(onClose);
  return (
    <Sheet
      dialogRef={dialogRef}
      title={t.rich('shareTitle', { reference: () => <Reference reference={link.reference} /> })}
    >
      <p>{t(`kind.${link.kind}About`)}</p>
      {link.address === null ? (
        <p role="alert">{t('noAddress')}</p>
      ) : (
        <LinkShare link={link} address={link.address} />
      )}
    </Sheet>
  );
}
