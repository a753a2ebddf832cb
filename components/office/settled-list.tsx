'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExceptionDto } from '@/lib/api/exceptions';
import { SettledRow } from './settled-row';

/** What was decided, the last first. */
export function SettledList({ exceptions }: { exceptions: readonly ExceptionDto[] }) {
  const t = useTranslations('office');
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-2 rounded-3xl bg-surface p-4 shadow-card">
      <h2 id={titleId} className="px-2 text-lg font-semibold">
        {t('settled')}
      </h2>
      {exceptions.length === 0 ? (
        <p className="px-2 text-muted">{t('noneSettled')}</p>
      ) : (
        <ul className="grid divide-y divide-line">
          {exceptions.map((exception) => (
            <SettledRow key={exception.id} exception={exception} />
          ))}
        </ul>
      )}
    </section>
  );
}
