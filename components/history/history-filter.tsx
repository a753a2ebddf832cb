'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_SEARCH } from '@/lib/api/limits';
import type { HistorySearchFields } from '@/lib/client/history/history-search';
import { MONEY_FILTERS } from '@/lib/domain/ports/history-store';
import { TextField } from '../ui/forms/field';
import { SearchField } from '../ui/forms/search-field';

type Props = { fields: HistorySearchFields; onChange: (part: Partial<HistorySearchFields>) => void };

/** The fields of the search: a number or an amount, when, and what became of the money. */
export function HistoryFilter({ fields, onChange }: Props) {
  const t = useTranslations('history.filter');
  return (
    <search className="grid grid-cols-2 gap-3 rounded-3xl bg-sunken p-4 md:grid-cols-[2fr_1fr_1fr]">
      <SearchField
        label={t('text')}
        className="col-span-2 md:col-span-1"
        maxLength={LONGEST_SEARCH}
        placeholder={t('textPlaceholder')}
        value={fields.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <TextField
        label={t('from')}
        variant="compact"
        type="date"
        max={fields.to || undefined}
        value={fields.from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <TextField
        label={t('to')}
        variant="compact"
        type="date"
        min={fields.from || undefined}
        value={fields.to}
        onChange={({ target }) => onChange({ to: target.value })}
      />
      <fieldset className="col-span-2 flex flex-wrap gap-2 md:col-span-3">
        <legend className="sr-only">{t('money')}</legend>
        {MONEY_FILTERS.map((choice) => (
          <label
            key={choice}
            className="inline-flex min-h-12 items-center rounded-2xl bg-surface px-4 font-semibold ring-1 ring-edge ring-inset select-none hover:bg-canvas has-checked:bg-primary has-checked:text-primary-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="money"
              value={choice}
              checked={fields.money === choice}
              onChange={() => onChange({ money: choice })}
              className="sr-only"
            />
            {t(`moneyChoice.${choice}`)}
          </label>
        ))}
      </fieldset>
    </search>
  );
}
