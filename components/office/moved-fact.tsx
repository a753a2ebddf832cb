'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionDto } from '@/lib/api/exceptions';
import { movedVariant } from '@/lib/client/exceptions/exception-variant';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';

/** The first thing anybody wants to know. */
export function MovedFact({ exception }: { exception: ExceptionDto }) {
  const t = useTranslations('office.moved');
  const { word, tone, icon } = movedVariant(exception);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">{t('title')}</span>
      <span
        data-pill
        className={`inline-flex items-center gap-2 rounded-full px-3 py-1 font-semibold ${SOFT_TONE[tone]}`}
      >
        <Icon name={icon} className="size-5" />
        {t(word)}
      </span>
    </p>
  );
}
