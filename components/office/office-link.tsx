'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionListDto } from '@/lib/api/exceptions/exception';
import { exceptionPaths, todayPaths } from '@/lib/api/office-paths';
import { useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { Icon } from '../ui/icons/icon';
import { Pill } from '../ui/pill';
import { ButtonLink } from '../ui/button-link';

const countOf = ({ exceptions, guesses }: ExceptionListDto): number => exceptions.length + guesses.length;

/** To the office's home, and to the money that does not fit, with how much of it there is. */
export function OfficeLinks({ onGo }: { onGo: () => void }) {
  const t = useTranslations();
  const open = useExceptions('open');
  const count = open && countOf(open);
  return (
    <>
      <ButtonLink href={todayPaths.page} onClick={onGo} icon="clock">
        {t('today.title')}
      </ButtonLink>
      <ButtonLink href={exceptionPaths.all} onClick={onGo} icon="info">
        {t('office.title')}
        {count !== undefined && (
          <Pill tone={count > 0 ? 'amber' : 'neutral'}>{t('office.count', { count })}</Pill>
        )}
      </ButtonLink>
    </>
  );
}

/** How many a manager has to decide, on the badge of the menu, with the picture of their page there. */
export function OpenCount({ id }: { id: string }) {
  const t = useTranslations();
  const open = useExceptions('open');
  const count = open ? countOf(open) : 0;
  if (count === 0) return null;
  return (
    <>
      <span
        data-count
        aria-hidden="true"
        className="absolute -end-1 -top-1.5 md:start-6 md:end-auto flex h-5.5 items-center gap-0.5 rounded-full bg-amber px-1 text-sm leading-none font-bold text-amber-on ring-2 ring-paper"
      >
        <Icon name="info" className="size-3.5" />
        <span>{count > 99 ? '99+' : count}</span>
      </span>
      <span id={id} className="sr-only">
        {`${t('office.title')}: ${t('office.count', { count })}`}
      </span>
    </>
  );
}
