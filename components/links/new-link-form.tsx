'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MakeLinkBody } from '@/lib/api/links/link-request';
import type { OurPagesDto } from '@/lib/api/links/link';
import { newDraft, toLinkBody } from '@/lib/client/links/link-draft';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { writtenAmount } from '@/lib/client/format/written-amount';
import { useTill } from '@/lib/client/session/till-context';
import { Amount } from '../ui/amount';
import { AmountField } from '../ui/forms/amount-field';
import { FormCard } from '../ui/forms/form-card';
import { LinkFields } from './link-fields';

type Props = {
  isSaving: boolean;
  ourPages: OurPagesDto;
  refusal: IdempotentRefusal | null;
  onMake: (body: MakeLinkBody) => void;
};

/** How much, for what, and by which kind of link. The button says the money once more. */
export function NewLinkForm({ isSaving, ourPages, refusal, onMake }: Props) {
  const t = useTranslations('links');
  const locale = useLocale();
  const { currency } = useTill();
  const [text, setText] = useState('');
  const amount = writtenAmount(text, currency);
  const [chosen, setChosen] = useState(() => newDraft(locale, 'page'));
  const draft = ourPages.hasPage ? chosen : { ...chosen, kind: 'gateway' as const };
  const makeText = amount.ok
    ? t.rich('make', { amount: () => <Amount minor={amount.value} currency={currency} /> })
    : t('makeNone');
  return (
    <FormCard
      title={t('new')}
      submit={isSaving ? t('making') : makeText}
      isDisabled={!amount.ok || isSaving}
      onSubmit={() => {
        if (amount.ok) onMake({ ...toLinkBody(draft), amountMinor: amount.value, currency });
      }}
    >
      <AmountField label={t('amount')} text={text} currency={currency} onChange={setText} />
      <LinkFields
        draft={draft}
        ourPages={ourPages}
        refusal={refusal}
        onChange={(change) => setChosen((before) => ({ ...before, ...change }))}
      />
    </FormCard>
  );
}
