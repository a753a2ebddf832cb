'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { can } from '@/lib/domain/staff/staff';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { useWaitingCodes } from '@/lib/client/device/waiting-codes';
import { useSignOut } from '@/lib/client/session/use-sign-out';
import { useTill } from '@/lib/client/session/till-context';
import { OfficeLinks } from '../office/office-link';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { Sheet } from '../ui/sheet';
import { LanguageSwitch } from './language-switch';
import { LeaveSheet } from './leave-sheet';
import { ScannerSetting } from './scanner-setting';
import { ThemeChoice } from './theme-choice';
import { VolumeChoice } from './volume-choice';

/** Where the sheet is low, the way to the next person stays in reach; elsewhere it comes last, and covers nothing. */
const FOOT =
  'grid low:sticky low:bottom-0 low:z-10 low:-mx-6 low:-mb-3 low:bg-surface low:px-6 low:pt-1 low:pb-3 low:*:min-h-12';

/** Everything that is set once and then left alone, and the way to the next person. */
export function MenuSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { staff } = useTill();
  const dialog = useOpenDialog(onClose);
  const { signOut, isLeaving, hasFailed } = useSignOut();
  const waiting = useWaitingCodes().filter(({ isPaid }) => !isPaid);
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => (waiting.length > 0 ? setIsAsking(true) : void signOut());
  return (
    <Sheet dialogRef={dialog} title={<bdi>{staff.name}</bdi>}>
      <p className="-mt-3 text-muted low:-mt-2">
        {t('menu.signedIn')} · {t(`role.${staff.role}`)}
      </p>
      {/* On a phone a line about a payment takes the place of these two. */}
      <div className="grid grid-cols-2 gap-2 sm:hidden">
        <ButtonLink href={paths.newSale} icon="keypad" onClick={() => dialog.current?.close()}>
          {t('app.newSale')}
        </ButtonLink>
        <ButtonLink href={paths.orders} icon="list" onClick={() => dialog.current?.close()}>
          {t('app.sales')}
        </ButtonLink>
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        {can(staff, 'links.use') && (
          <ButtonLink href={linkPaths.all} icon="link" onClick={() => dialog.current?.close()}>
            {t('links.title')}
          </ButtonLink>
        )}
        {can(staff, 'exceptions.see') && <OfficeLinks onGo={() => dialog.current?.close()} />}
      </div>
      <div className="grid gap-2">
        <VolumeChoice />
        <ThemeChoice />
        <LanguageSwitch wide />
        <ScannerSetting />
      </div>
      {hasFailed && <p role="alert">{t('menu.switchFailed')}</p>}
      <div className={FOOT}>
        <Button variant="plain" size="large" icon="person" disabled={isLeaving} onClick={leave}>
          {t('menu.switchPerson')}
        </Button>
      </div>
      {isAsking && waiting.length > 0 && (
        <LeaveSheet codes={waiting} onClose={() => setIsAsking(false)} onConfirm={() => void signOut()} />
      )}
    </Sheet>
  );
}
