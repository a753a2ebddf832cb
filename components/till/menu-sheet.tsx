'use client';
import { useTranslations } from 'next-intl';
import { can } from '@/lib/domain/staff/staff';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useSignOut } from '@/lib/client/session/use-sign-out';
import { useTill } from '@/lib/client/session/till-context';
import { OfficeLink } from '../office/office-link';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { LanguageSwitch } from './language-switch';
import { ScannerSetting } from './scanner-setting';
import { SoundSwitch } from './sound-switch';
import { ThemeChoice } from './theme-choice';

/** Everything that is set once and then left alone, and the way to the next person. */
export function MenuSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { staff } = useTill();
  const dialog = useOpenDialog(onClose);
  const { signOut, isLeaving, hasFailed } = useSignOut();
  return (
    <Sheet dialogRef={dialog} title={<bdi>{staff.name}</bdi>}>
      <p className="-mt-3 text-muted">
        {t('menu.signedIn')} · {t(`role.${staff.role}`)}
      </p>
      {can(staff, 'exceptions.see') && <OfficeLink onGo={() => dialog.current?.close()} />}
      <div className="grid gap-2">
        <SoundSwitch />
        <ThemeChoice />
        <LanguageSwitch wide />
        <ScannerSetting />
      </div>
      <Button variant="plain" size="large" icon="person" disabled={isLeaving} onClick={signOut}>
        {t('menu.switchPerson')}
      </Button>
      {hasFailed && <p role="alert">{t('menu.switchFailed')}</p>}
    </Sheet>
  );
}
