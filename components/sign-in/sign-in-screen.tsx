'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { LanguageSwitch } from '../menu/language-switch';
import { Logo } from '../ui/icons/logo';
import { InitialsBadge } from '../ui/initials-badge';
import { showLater } from '../ui/show-later';
import { PinPad } from './pin-pad';

const StrangersStrip = showLater(async () => (await import('../till/waiting-strip')).StrangersStrip);

/** Who, then the PIN. */
export function SignInScreen({ staff }: { staff: StaffDto[] }) {
  const t = useTranslations('signIn');
  const [chosen, setChosen] = useState<StaffDto | null>(null);
  return (
    <div className="flex min-h-page flex-col">
      <header className="strangers-header flex items-center justify-between gap-2 px-4 py-3 short:py-1 sm:px-6 low:py-1">
        <span className="flex items-center gap-3 text-2xl font-semibold" dir="ltr">
          <Logo />
          qtill
        </span>
        <StrangersStrip />
        <LanguageSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center gap-6 p-4 pb-8 short:p-2 sm:p-6 low:max-w-4xl low:gap-3 low:px-6 low:py-2">
        {chosen ? (
          <PinPad key={chosen.id} person={chosen} onBack={() => setChosen(null)} />
        ) : (
          <>
            <h1 className="text-center text-3xl font-semibold sm:text-4xl">{t('title')}</h1>
            {staff.length === 0 && <p className="text-center text-lg text-muted">{t('nobody')}</p>}
            <ul className="grid gap-3 sm:grid-cols-2 low:grid-cols-3">
              {staff.map((person) => (
                <PersonButton key={person.id} person={person} onChoose={() => setChosen(person)} />
              ))}
            </ul>
          </>
        )}
      </main>
    </div>
  );
}

type PersonProps = { person: StaffDto; onChoose: () => void };

function PersonButton({ person, onChoose }: PersonProps) {
  const t = useTranslations('role');
  const roleId = useId();
  return (
    <li>
      <button
        type="button"
        aria-label={person.name}
        aria-describedby={roleId}
        onClick={onChoose}
        className="flex min-h-24 w-full items-center gap-4 rounded-3xl bg-surface p-4 text-start shadow-card transition-[scale] duration-100 hover:ring-2 hover:ring-primary active:scale-[0.985]"
      >
        <InitialsBadge name={person.name} className="size-14 text-xl" />
        <span className="grid min-w-0">
          <span className="truncate text-xl font-semibold">
            <bdi>{person.name}</bdi>
          </span>
          <span id={roleId} className="text-muted">
            {t(person.role)}
          </span>
        </span>
      </button>
    </li>
  );
}
