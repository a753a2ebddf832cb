'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { can } from '@/lib/domain/staff/staff';
import { useSignOut } from '@/lib/client/session/use-sign-out';
import { useTill } from '@/lib/client/session/till-context';
import { Button } from '../ui/button';
import { showLater } from '../ui/show-later';
import { Sheet } from '../ui/sheet';
import { InitialsBadge } from '../ui/initials-badge';
import { LanguageSwitch } from './language-switch';
import { SoundSwitch } from './sound-switch';
import { ThemeChoice } from './theme-choice';

const OfficeLink = showLater(async () => (await import('../office/office-link')).OfficeLink);
const OpenCount = showLater(async () => (await import('../office/office-link')).OpenCount);

/** Who is signed in, and behind the name everything that is set once and then left alone. */
export function TillMenu() {
  const t = useTranslations();
  const { staff } = useTill();
  const dialog = useRef<HTMLDialogElement>(null);
  const { signOut, isLeaving, hasFailed } = useSignOut();
  const isManager = can(staff, 'exceptions.see');
  return (
    <>
      <button
        type="button"
        aria-label={t('menu.open', { name: staff.name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
        className="relative inline-flex min-h-12 items-center gap-2 rounded-full p-1 hover:bg-sunken md:pe-4"
      >
        <InitialsBadge name={staff.name} className="size-10 text-base" />
        {isManager && <OpenCount />}
        <span className="hidden max-w-40 truncate font-semibold md:inline">
          <bdi>{staff.name}</bdi>
        </span>
      </button>
      <Sheet dialogRef={dialog} title={<bdi>{staff.name}</bdi>}>
        <p className="-mt-3 text-muted">
          {t('menu.signedIn')} · {t(`role.${staff.role}`)}
        </p>
        {isManager && <OfficeLink onGo={() => dialog.current?.close()} />}
        <div className="grid gap-2">
          <SoundSwitch />
          <ThemeChoice />
          <LanguageSwitch wide />
        </div>
        <Button variant="plain" size="large" icon="person" disabled={isLeaving} onClick={signOut}>
          {t('menu.switchPerson')}
        </Button>
        {hasFailed && <p role="alert">{t('menu.switchFailed')}</p>}
      </Sheet>
    </>
  );
}
