'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { usePhoneToSend } from '@/lib/client/links/use-phone-to-send';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useAmountText } from '@/lib/client/format/amount';
import { useTill } from '@/lib/client/session/till-context';
import { ShareOptions } from '../checkout/share-options';
import { WhatsAppFirst } from '../checkout/whatsapp-first';
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
  const { field, digits, stopWrong } = usePhoneToSend(link.orderId);
  const amount = amountText(link.amountMinor, link.currency).text;
  const letter = { address: new URL(address, location.origin).href, message: t('message', { amount, shop }) };
  return (
    <>
      {link.isInsideOnly && <p className="text-muted">{tLinks('obstacle.inside')}</p>}
      <WhatsAppFirst {...letter} {...field} onSend={stopWrong('whatsApp')} />
      <ShareOptions {...letter} phone={digits} onSms={stopWrong('sms')} />
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
