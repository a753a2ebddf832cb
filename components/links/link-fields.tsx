'use client';
import { useTranslations } from 'next-intl';
import { LINK_LIVES, type LinkDraft } from '@/lib/client/links/link-draft';
import { CustomerFields } from './customer-fields';
import { FIELD } from './field-class';
import { KindChoice } from './kind-choice';

type Props = {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
  /** Whether customers can reach a page of ours. */
  hasPage: boolean;
  /** A code on a screen is closed before the payment service's link is sent. */
  closesCode?: boolean;
};

/** What kind of link, for how long, and whom the payment service writes to. */
export function LinkFields({ draft, onChange, hasPage, closesCode = false }: Props) {
  const t = useTranslations('links');
  return (
    <>
      {hasPage && (
        <KindChoice kind={draft.kind} onChange={(kind) => onChange({ kind })} closesCode={closesCode} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <label className="grid min-w-0 gap-1">
          <span className="font-semibold">{t('life.label')}</span>
          <select
            value={draft.lifeMinutes}
            onChange={(event) => onChange({ lifeMinutes: Number(event.target.value) })}
            className={FIELD}
          >
            {LINK_LIVES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t(`life.${minutes}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 gap-1">
          <span className="font-semibold">{t('language')}</span>
          <select
            value={draft.language}
            onChange={(event) => onChange({ language: event.target.value === 'ar' ? 'ar' : 'en' })}
            className={FIELD}
          >
            <option value="en" lang="en">
              English
            </option>
            <option value="ar" lang="ar">
              العربية
            </option>
          </select>
        </label>
      </div>
      <label className="grid min-w-0 gap-1">
        <span className="font-semibold">{t('note')}</span>
        <input
          dir="auto"
          maxLength={200}
          autoComplete="off"
          value={draft.note}
          placeholder={t('noteExample')}
          onChange={(event) => onChange({ note: event.target.value })}
          className={FIELD}
        />
      </label>
      {draft.kind === 'gateway' && <CustomerFields draft={draft} onChange={onChange} />}
    </>
  );
}
