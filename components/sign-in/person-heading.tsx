'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { InitialsBadge } from '../ui/initials-badge';

/** Where the PIN goes in: the same places before and after the page is alive. */
export const PIN_FRAME =
  'mx-auto flex w-full max-w-sm flex-1 flex-col gap-4 short:gap-2 sm:max-h-[46rem] low:grid low:max-w-none low:grid-cols-2 low:grid-rows-[auto_auto_1fr] low:gap-x-6';

/** Whose PIN is asked for; beside it the way to somebody else. */
export function PersonHeading({ person, children }: { person: StaffDto; children: ReactNode }) {
  const t = useTranslations('signIn');
  return (
    <div className="flex items-center gap-3">
      <InitialsBadge person={person} className="size-14 text-xl tiny:size-10 tiny:text-base" />
      <h1 className="grid min-w-0 flex-1 text-xl leading-snug font-semibold">
        <span className="truncate">
          <bdi>{person.name}</bdi>
        </span>
        <span className="text-base font-normal text-muted">{t('enterPin')}</span>
      </h1>
      {children}
    </div>
  );
}
