'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useId, useState } from 'react';
import { paths } from '@/lib/api/paths';
import type { SignInDto, StaffDto } from '@/lib/api/till';
import type { EarlyPin } from '@/lib/client/session/use-pin';
import { LanguageSwitch } from '../menu/language-switch';
import { Logo } from '../ui/icons/logo';
import { InitialsBadge } from '../ui/initials-badge';
import { showLater } from '../ui/show-later';
import { PinForm } from './pin-form';
import { PinPad } from './pin-pad';

const StrangersStrip = showLater(async () => (await import('../till/strangers-strip')).StrangersStrip);

/** Who, then the PIN. */
export function SignInScreen(page: SignInDto) {
  const { shop, staff, next } = page;
  const [chosenId, setChosenId] = useState(page.chosenId);
  // Null as long as the page's form is there.
  const [early, setEarly] = useState<EarlyPin | null>(null);
  const chosen = staff.find(({ id }) => id === chosenId);
  const choose = (id: string | null) => {
    setEarly({ typed: '', failure: null });
    setChosenId(id);
  };
  const isAlone = staff.length === 1;
  return (
    <div className="flex min-h-page flex-col">
      <header className="strangers-header flex items-center justify-between gap-2 px-4 py-3 short:py-1 sm:px-6 low:py-1">
        <span className="flex min-w-0 items-center gap-3 text-xl leading-tight font-semibold sm:text-2xl">
          <Logo />
          <span className="line-clamp-2">
            <bdi>{shop}</bdi>
          </span>
        </span>
        <StrangersStrip />
        <LanguageSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center gap-6 p-4 pb-8 short:p-2 sm:p-6 low:max-w-4xl low:gap-3 low:px-6 low:py-2">
        {chosen && early ? (
          <PinPad
            key={chosen.id}
            person={chosen}
            early={early}
            onBack={isAlone ? undefined : () => choose(null)}
          />
        ) : chosen ? (
          <PinForm
            person={chosen}
            failure={page.failure}
            next={next}
            isAlone={isAlone}
            onAlive={(typed) => setEarly({ typed, failure: page.failure })}
          />
        ) : (
          <Names staff={staff} next={next} onChoose={choose} />
        )}
      </main>
    </div>
  );
}

type NamesProps = { staff: StaffDto[]; next: string | null; onChoose: (id: string) => void };

/** A form, which a name is chosen in before there is a script: then the server shows the place for the PIN. */
function Names({ staff, next, onChoose }: NamesProps) {
  const t = useTranslations('signIn');
  return (
    <>
      <h1 className="text-center text-3xl font-semibold sm:text-4xl">{t('title')}</h1>
      {staff.length === 0 && <p className="text-center text-lg text-muted">{t('nobody')}</p>}
      <form action={paths.signIn}>
        {next !== null && <input type="hidden" name="next" value={next} />}
        <ul className="grid gap-3 sm:grid-cols-2 low:grid-cols-3">
          {staff.map((person) => (
            <PersonButton key={person.id} person={person} onChoose={() => onChoose(person.id)} />
          ))}
        </ul>
      </form>
    </>
  );
}

type PersonProps = { person: StaffDto; onChoose: () => void };

function PersonButton({ person, onChoose }: PersonProps) {
  const t = useTranslations('role');
  const roleId = useId();
  const chooseHere = (event: MouseEvent) => {
    event.preventDefault();
    onChoose();
  };
  return (
    <li>
      <button
        name="who"
        value={person.id}
        aria-label={person.name}
        aria-describedby={roleId}
        onClick={chooseHere}
        className="flex min-h-24 w-full items-center gap-4 rounded-3xl bg-surface p-4 text-start shadow-card transition-[scale] duration-100 hover:ring-2 hover:ring-primary active:scale-[0.985]"
      >
        <InitialsBadge person={person} className="size-14 text-xl" />
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
