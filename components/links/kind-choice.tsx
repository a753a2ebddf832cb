'use client';
import { useTranslations } from 'next-intl';
import type { LinkKind } from '@/lib/domain/link/payment-link';

type Props = { kind: LinkKind; onChange: (kind: LinkKind) => void; closesCode: boolean };

/** The two kinds, with what each of them means for the customer. */
export function KindChoice({ kind, onChange, closesCode }: Props) {
  const t = useTranslations('links');
  const kinds = [
    { value: 'page', about: t('kind.pageAbout') },
    { value: 'gateway', about: closesCode ? t('kind.gatewayClosesCode') : t('kind.gatewayAbout') },
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
      <legend className="mb-1 font-semibold">{t('kind.label')}</legend>
      {kinds.map(({ value, about }) => (
        <label
          key={value}
          className={`flex min-h-16 items-start gap-3 rounded-2xl p-4 ring-inset ${kind === value ? 'bg-sunken ring-2 ring-primary' : 'ring-1 ring-edge'}`}
        >
          <input
            type="radio"
            name="kind"
            value={value}
            checked={kind === value}
            onChange={() => onChange(value)}
            className="mt-1 size-6 shrink-0 accent-primary"
          />
          <span className="grid min-w-0 gap-1">
            <span className="text-lg leading-tight font-semibold">{t(`kind.${value}`)}</span>
            <span className="text-muted">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
