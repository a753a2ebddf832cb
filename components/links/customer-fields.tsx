'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LONGEST_OF_CUSTOMER, LONGEST_TYPED_PHONE } from '@/lib/api/limits';
import { phoneProblem } from '@/lib/client/format/phone-digits';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { isSent, type LinkDraft } from '@/lib/client/links/link-draft';
import { CheckField, TextField } from '../ui/forms/field';
import type { SaidOfPhone } from '@/lib/client/format/phone-digits';
import { PhoneField } from '../ui/forms/phone-field';

type Props = {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
  /** Why our server made no link. */
  refusal: IdempotentRefusal | null;
};

const FIELDS = [
  { name: 'firstName', type: 'text', most: LONGEST_OF_CUSTOMER.firstName, dir: 'auto' },
  { name: 'lastName', type: 'text', most: LONGEST_OF_CUSTOMER.lastName, dir: 'auto' },
  { name: 'emailAddress', type: 'email', most: LONGEST_OF_CUSTOMER.email, dir: 'ltr' },
] as const;

/** Whom the payment service writes to. It asks for the whole customer, whichever way it writes. */
export function CustomerFields({ draft, onChange, refusal }: Props) {
  const t = useTranslations('links.send');
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-semibold">{t('label')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {(['sms', 'email'] as const).map((way) => (
          <CheckField
            key={way}
            label={t(way)}
            checked={draft[way]}
            onChange={(event) => onChange({ [way]: event.target.checked })}
          />
        ))}
      </div>
      <p className="text-muted">{isSent(draft) ? t('needs') : t('nobody')}</p>
      {isSent(draft) && (
        <div className="grid gap-4 sm:grid-cols-2">
          {FIELDS.map(({ name, type, most, dir }) => (
            <TextField
              key={name}
              label={t(name)}
              required={name !== 'lastName'}
              type={type}
              dir={dir}
              maxLength={most}
              value={draft[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          ))}
          {draft.sms && <SmsNumber {...{ draft, onChange, refusal }} />}
        </div>
      )}
    </fieldset>
  );
}

const REFUSED: SaidOfPhone = { problem: 'refused' };

/** Refused beside it before anything is made; what only our server can tell is said there as well. */
function SmsNumber({ draft, onChange, refusal }: Props) {
  const t = useTranslations('links.send');
  const [said, setSaid] = useState<SaidOfPhone | null>(null);
  const [answered, setAnswered] = useState<Props['refusal']>(null);
  const { phone } = draft;
  const problem = phoneProblem(phone, 'sms');
  const isRefused = refusal !== answered && isOfPhone(refusal);
  return (
    <PhoneField
      label={t('phone')}
      required
      maxLength={LONGEST_TYPED_PHONE}
      phone={phone}
      problem={problem}
      said={said ?? (isRefused ? REFUSED : null)}
      onInvalid={() => setSaid(problem && { problem })}
      onPhone={(typed) => {
        setSaid(null);
        setAnswered(refusal);
        onChange({ phone: typed });
      }}
    />
  );
}

const isOfPhone = (refusal: Props['refusal']): boolean =>
  refusal !== null && refusal !== 'unclear' && (refusal.wrongAt?.endsWith('/phone') ?? false);
