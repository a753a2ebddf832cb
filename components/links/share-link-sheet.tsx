'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { Sheet } from '../ui/sheet';
import { LinkShare } from './link-share';

type Props = { link: LinkDto; onClose: () => void };

export function ShareLinkSheet({ link, onClose }: Props) {
  const t = useTranslations('links');
  const dialogRef = useOpenDialog(onClose);
  return (
    <Sheet dialogRef={dialogRef} title={t('shareTitle', { reference: link.reference })}>
      <p>{t(`kind.${link.kind}About`)}</p>
      {link.address === null ? (
        <p role="alert">{t('noAddress')}</p>
      ) : (
        <LinkShare link={link} address={link.address} />
      )}
    </Sheet>
  );
}
