'use client';

import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/link-dto';
import { useOpenDialog } from '@/lib/client/use-open-dialog';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';

type Props = { link: LinkDto; onClose: () => void; onEnd: () => void };

/** Asks before a customer who has the link can no longer pay. */
export function EndLinkSheet({ link, onClose, onEnd }: Props) {
  const t = useTranslations('links.end');
  const dialogRef = useOpenDialog(onClose);
  const close = () => dialogRef.current?.close();
  const confirm = () => {
    onEnd();
    close();
  };
  return (
    <Sheet dialogRef={dialogRef} title={t('title', { reference: link.reference })}>
      <p className="text-lg">{t('body')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button size="large" onClick={close}>
          {t('keep')}
        </Button>
        <Button look="danger" size="large" onClick={confirm}>
          {t('confirm')}
        </Button>
      </div>
    </Sheet>
  );
}
