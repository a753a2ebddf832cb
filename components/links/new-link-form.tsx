'use client';
import { useLocale, useTranslations } from 'next-intl';
import { type SubmitEvent, useId, useState } from 'react';
import type { MakeLinkBody } from '@/lib/api/link-request';
import { newDraft, toLinkBody } from '@/lib/client/links/link-draft';
import { typedMinor } from '@/lib/client/format/digits';
import { useAmountText } from '@/lib/client/format/amount';
import { useTill } from '@/lib/client/session/till-context';
import { Button } from '../ui/button';
import { FIELD } from './field-class';
import { LinkFields } from './link-fields';

type Props = { isSaving: boolean; hasPage: boolean; onMake: (body: MakeLinkBody) => void };

/** How much, for what, and by which kind of link. The button says the money once more. */
export function NewLinkForm({ isSaving, hasPage, onMake }: Props) {
  const t = useTranslations('links');
  const locale = useLocale();
  const titleId = useId();
  const amountText = useAmountText();
  const { currency } = useTill();
  const [minor, setMinor] = useState(0);
  const [draft, setDraft] = useState(() => newDraft(locale, hasPage ? 'page' : 'gateway'));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (minor > 0 && !isSaving) onMake({ ...toLinkBody(draft), amountMinor: minor, currency });
  };
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-6"
    >
      <h2 id={titleId} className="text-xl font-semibold">
        {t('new')}
      </h2>
      <label className="grid min-w-0 gap-1">
        <span className="font-semibold">{t('amount')}</span>
        <input
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={amountText(minor, currency).number}
          onChange={(event) => setMinor((before) => typedMinor(event.target.value, before))}
          className={`${FIELD} text-2xl font-semibold tabular-nums`}
        />
      </label>
      <LinkFields
        draft={draft}
        hasPage={hasPage}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Button type="submit" variant="primary" size="large" disabled={minor === 0 || isSaving}>
        {isSaving ? t('making') : t('make', { amount: amountText(minor, currency).text })}
      </Button>
    </form>
  );
}
