'use client';
import { useTranslations } from 'next-intl';
import { isSent, type LinkDraft } from '@/lib/client/links/link-draft';
import { FIELD } from './field-class';

type Props = { draft: LinkDraft; onChange: (change: Partial<LinkDraft>) => void };

const FIELDS = [
  { name: 'firstName', type: 'text', most: 60, dir: 'auto' },
  { name: 'lastName', type: 'text', most: 40, dir: 'auto' },
  { name: 'emailAddress', type: 'email', most: 50, dir: 'ltr' },
  { name: 'phone', type: 'tel', most: 40, dir: 'ltr' },
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
          <label key={way} className="flex min-h-12 items-center gap-3 text-lg">
            <input
              type="checkbox"
              checked={draft[way]}
              onChange={(event) => onChange({ [way]: event.target.checked })}
              className="size-6 accent-primary"
            />
            {t(way)}
          </label>
        ))}
      </div>
      <p className="text-muted">{isSent(draft) ? t('needs') : t('nobody')}</p>
      {isSent(draft) && (
        <div className="grid gap-4 sm:grid-cols-2">
          {shown.map(({ name, type, most, dir }) => (
            <label key={name} className="grid min-w-0 gap-1">
              <span className="font-semibold">{t(name)}</span>
              <input
                required
                type={type}
                dir={dir}
                maxLength={most}
                autoComplete="off"
                value={draft[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
                className={FIELD}
              />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
