'use client';

import { useTranslations } from 'next-intl';
import type { KeyDto } from '@/lib/api/key-dto';
import { useOpenDialog } from '@/lib/client/use-open-dialog';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';

type Props = { apiKey: KeyDto; onClose: () => void; onRevoke: () => void };

/** Asks before a system is shut out. */
export function RevokeSheet({ apiKey, onClose, onRevoke }: Props) {
  const t = useTranslations('keys.revoke');
  const dialogRef = useOpenDialog(onClose);
  const close = () => dialogRef.current?.close();
  const confirm = () => {
    onRevoke();
    close();
  };
  return (
    <Sheet dialogRef={dialogRef} title={t('title', { name: apiKey.name })}>
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
