'use client';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { PIN_LENGTH } from '@/lib/api/limits';
import { paths } from '@/lib/api/paths';
import type { SignInFailure, StaffDto } from '@/lib/api/till';
import { Button, buttonClass } from '../ui/button';
import { PersonHeading, PIN_FRAME } from './person-heading';
import { PinFailureText } from './pin-failure-text';

type Props = {
  person: StaffDto;
  failure: SignInFailure | null;
  next: string | null;
  isAlone: boolean;
  /** The page is alive: whose keypad goes on from the digits that are in. */
  onAlive: (typed: string) => void;
};

/** The sign-in of a page without scripts, or before them: a browser does all of it. */
export function PinForm({ person, failure, next, isAlone, onAlive }: Props) {
  const t = useTranslations('signIn');
  const field = useRef<HTMLInputElement>(null);
  const [at] = useState(Date.now);
  // Before keys that were pressed elsewhere are let go. Whoever has all digits in is about to press the button, or has.
  useLayoutEffect(() => {
    const typed = field.current?.value ?? '';
    if (typed.length < PIN_LENGTH) onAlive(typed);
  });
  const query = (who: string) => new URLSearchParams({ who, ...(next !== null && { next }) });
  return (
    <div className={PIN_FRAME}>
      <PersonHeading person={person}>
        {!isAlone && (
          <a href={`${paths.signIn}?${query('')}`} className={buttonClass({})}>
            {t('someoneElse')}
          </a>
        )}
      </PersonHeading>
      <form
        method="post"
        action={`${paths.api.signIn}?${query(person.id)}`}
        className="late flex flex-col gap-4 low:col-start-2 low:row-span-3 low:row-start-1 low:justify-center"
      >
        <input
          ref={field}
          type="password"
          name="pin"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          required
          minLength={PIN_LENGTH}
          maxLength={PIN_LENGTH}
          aria-label={t('enterPin')}
          dir="ltr"
          className="min-h-16 rounded-2xl bg-surface px-4 text-center text-3xl tracking-[0.4em] ring-1 ring-edge"
        />
        <Button type="submit" variant="primary" size="large" wide>
          {t('signIn')}
        </Button>
      </form>
      {failure && <PinFailureText failure={{ ...failure, at }} />}
    </div>
  );
}
