'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MakeLinkBody } from '@/lib/api/links/link-request';
import { newDraft, toLinkBody } from '@/lib/client/links/link-draft';
import { useTill } from '@/lib/client/session/till-context';
import { Amount } from '../ui/amount';
import { AmountField } from '../ui/forms/amount-field';
import { FormCard } from '../ui/forms/form-card';
import { LinkFields } from './link-fields';

type Props = { isSaving: boolean; hasPage: boolean; onMake: (body: MakeLinkBody) => void };

/** How much, for what, and by which kind of link. The button says the money once more. */
export function NewLinkForm({ isSaving, hasPage, onMake }: Props) {
  const t = useTranslations('links');
  const locale = useLocale();
  const { currency } = useTill();
  const [minor, setMinor] = useState(0);
  const [draft, setDraft] = useState(() => newDraft(locale, hasPage ? 'page' : 'gateway'));
  return (
    <FormCard
      title={t('new')}
      submit={
        isSaving
          ? t('making')
          : t.rich('make', { amount: () => <Amount minor={minor} currency={currency} /> })
      }
      isDisabled={minor === 0 || isSaving}
      onSubmit={() => onMake({ ...toLinkBody(draft), amountMinor: minor, currency })}
    >
      <AmountField label={t('amount')} minor={minor} currency={currency} onChange={setMinor} />
      <LinkFields
        draft={draft}
        hasPage={hasPage}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </FormCard>
  );
}
