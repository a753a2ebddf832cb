'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { HistorySearchFields } from '@/lib/client/history/history-search';
import { MONEY_FILTERS } from '@/lib/domain/ports/history-store';

type Props = { fields: HistorySearchFields; onChange: (part: Partial<HistorySearchFields>) => void };

const FIELD = 'min-h-12 w-full min-w-0 rounded-2xl bg-surface px-3 text-base ring-1 ring-edge ring-inset';

/** What to look for: a number or an amount, when, and what became of the money. */
export function HistoryFilter({ fields, onChange }: Props) {
  const t = useTranslations('history.filter');
  return (
    <search className="grid grid-cols-2 gap-3 rounded-3xl bg-sunken p-4 md:grid-cols-[2fr_1fr_1fr]">
      <Labelled label={t('text')} className="col-span-2 md:col-span-1">
        <input
          type="search"
          dir="auto"
          maxLength={100}
          enterKeyHint="search"
          autoComplete="off"
          placeholder={t('textHint')}
          value={fields.text}
          onChange={({ target }) => onChange({ text: target.value })}
          className={FIELD}
        />
      </Labelled>
      <Labelled label={t('from')}>
        <input
          type="date"
          max={fields.to || undefined}
          value={fields.from}
          onChange={({ target }) => onChange({ from: target.value })}
          className={FIELD}
        />
      </Labelled>
      <Labelled label={t('to')}>
        <input
          type="date"
          min={fields.from || undefined}
          value={fields.to}
          onChange={({ target }) => onChange({ to: target.value })}
          className={FIELD}
        />
      </Labelled>
      <fieldset className="col-span-2 flex flex-wrap gap-2 md:col-span-3">
        <legend className="sr-only">{t('money')}</legend>
        {MONEY_FILTERS.map((filter) => (
          <label
            key={filter}
            className="inline-flex min-h-12 items-center rounded-2xl bg-surface px-4 font-semibold ring-1 ring-edge ring-inset select-none hover:bg-canvas has-checked:bg-primary has-checked:text-primary-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="money"
              value={filter}
              checked={fields.money === filter}
              onChange={() => onChange({ money: filter })}
              className="sr-only"
            />
            {t(`wish.${filter}`)}
          </label>
        ))}
      </fieldset>
    </search>
  );
}

type LabelledProps = { label: string; className?: string; children: ReactNode };

function Labelled({ label, className = '', children }: LabelledProps) {
  return (
    <label className={`grid min-w-0 gap-1 ${className}`}>
      <span className="text-sm font-semibold text-muted">{label}</span>
      {children}
    </label>
  );
}
