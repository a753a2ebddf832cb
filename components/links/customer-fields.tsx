'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_OF_CUSTOMER, LONGEST_TYPED_PHONE } from '@/lib/api/limits';
import { isSent, type LinkDraft } from '@/lib/client/links/link-draft';
import { CheckField, TextField } from '../ui/forms/field';

type Props = { draft: LinkDraft; onChange: (change: Partial<LinkDraft>) => void };

const FIELDS = [
  { name: 'firstName', type: 'text', most: LONGEST_OF_CUSTOMER.firstName, dir: 'auto' },
  { name: 'lastName', type: 'text', most: LONGEST_OF_CUSTOMER.lastName, dir: 'auto' },
  { name: 'emailAddress', type: 'email', most: LONGEST_OF_CUSTOMER.email, dir: 'ltr' },
  { name: 'phone', type: 'tel', most: LONGEST_TYPED_PHONE, dir: 'ltr' },
] as const;

/** Whom the payment service writes to. It asks for the whole customer, whichever way it writes. */
export function CustomerFields({ draft, onChange }: Props) {
  const t = useTranslations('links.send');
  const shown = FIELDS.filter(({ name }) => name !== 'phone' || draft.sms);
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
          {shown.map(({ name, type, most, dir }) => (
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
        </div>
      )}
    </fieldset>
  );
}
