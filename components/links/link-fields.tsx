'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_LINK_NOTE } from '@/lib/api/limits';
import type { OurPagesDto } from '@/lib/api/links/link';
import type { LinkKind } from '@/lib/domain/link/payment-link';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { LINK_LIVES, type LinkDraft } from '@/lib/client/links/link-draft';
import { SelectField, TextField } from '../ui/forms/field';
import { CustomerFields } from './customer-fields';
import { usePageObstacleText } from './page-obstacle';

type Props = {
  draft: LinkDraft;
  onChange: (change: Partial<LinkDraft>) => void;
  ourPages: OurPagesDto;
  /** Why our server made no link. */
  refusal: IdempotentRefusal | null;
  /** What can be paid now: it stays beside our page, and is closed before the payment service's link is sent. */
  open?: 'code' | 'link' | null;
};

/** What kind of link, for how long, and whom the payment service writes to. */
export function LinkFields({ draft, onChange, ourPages, refusal, open = null }: Props) {
  const t = useTranslations('links');
  return (
    <>
      <KindChoice kind={draft.kind} onChange={(kind) => onChange({ kind })} ourPages={ourPages} open={open} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('life.label')}
          value={draft.lifeMinutes}
          onChange={(event) => onChange({ lifeMinutes: Number(event.target.value) })}
        >
          {LINK_LIVES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t(`life.${minutes}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('language')}
          value={draft.language}
          onChange={(event) => onChange({ language: event.target.value === 'ar' ? 'ar' : 'en' })}
        >
          <option value="en" lang="en">
            English
          </option>
          <option value="ar" lang="ar">
            العربية
          </option>
        </SelectField>
      </div>
      <TextField
        label={t('note')}
        dir="auto"
        maxLength={LONGEST_LINK_NOTE}
        value={draft.note}
        placeholder={t('noteExample')}
        onChange={(event) => onChange({ note: event.target.value })}
      />
      {draft.kind === 'gateway' && <CustomerFields {...{ draft, onChange, refusal }} />}
    </>
  );
}

type KindProps = Pick<Props, 'ourPages'> & {
  kind: LinkKind;
  onChange: (kind: LinkKind) => void;
  open: 'code' | 'link' | null;
};

/** The two kinds, with what each of them means for the customer, or why it is refused. */
function KindChoice({ kind, onChange, ourPages, open }: KindProps) {
  const t = useTranslations('links');
  const obstacle = usePageObstacleText(ourPages);
  const gatewayAbout = t(
    open === null
      ? 'kind.gatewayAbout'
      : open === 'link'
        ? 'kind.gatewayClosesLink'
        : 'kind.gatewayClosesCode',
  );
  const pageAbout = t(open === 'code' ? 'kind.pageKeepsCode' : 'kind.pageAbout');
  const kinds = [
    { value: 'page', isRefused: !ourPages.hasPage, about: [pageAbout, obstacle] },
    { value: 'gateway', isRefused: false, about: [gatewayAbout] },
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
      <legend className="mb-1 font-semibold">{t('kind.label')}</legend>
      {kinds.map(({ value, isRefused, about }) => (
        <label
          key={value}
          className={`flex min-h-16 items-start gap-3 rounded-2xl p-4 ring-inset ${kind === value ? 'bg-sunken ring-2 ring-primary' : 'ring-1 ring-edge'}`}
        >
          <input
            type="radio"
            name="kind"
            value={value}
            disabled={isRefused}
            checked={kind === value}
            onChange={() => onChange(value)}
            className="mt-1 size-6 shrink-0 accent-primary"
          />
          <span className="grid min-w-0 gap-1">
            <span className="text-lg leading-tight font-semibold">{t(`kind.${value}`)}</span>
            {about.slice(isRefused ? 1 : 0).map((sentence) => (
              <span key={sentence} className={`wrap-anywhere ${isRefused ? '' : 'text-muted'}`}>
                {sentence}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
