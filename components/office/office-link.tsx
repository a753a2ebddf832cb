'use client';
import { useTranslations } from 'next-intl';
import { exceptionPaths } from '@/lib/api/office-paths';
import { useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { Pill } from '../ui/pill';
import { ButtonLink } from '../ui/soft-link';

/** To the money that does not fit, with how much of it there is. */
export function OfficeLink({ onGo }: { onGo: () => void }) {
  const t = useTranslations('office');
  const count = useExceptions('open')?.exceptions.length;
  return (
    <ButtonLink href={exceptionPaths.all} onClick={onGo} icon="info" size="large" wide>
      {t('title')}
      {count !== undefined && <Pill tone={count > 0 ? 'amber' : 'neutral'}>{t('count', { count })}</Pill>}
    </ButtonLink>
  );
}

/** How many a manager has to decide, on the badge of the menu; the menu itself says it in words. */
export function OpenCount() {
  const count = useExceptions('open')?.exceptions.length ?? 0;
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className="absolute start-7 -top-0.5 grid h-5.5 min-w-5.5 place-items-center rounded-full bg-amber px-1 text-sm leading-none font-bold text-amber-on ring-2 ring-paper"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
