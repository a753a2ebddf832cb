'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { latinDigits } from '@/lib/client/format/digits';
import { PIN_LENGTH } from '@/lib/client/session/use-pin';

export type Approval = { staffId: string; pin: string };

type Props = {
  managers: readonly StaffDto[];
  approval: Approval;
  onChange: (approval: Approval) => void;
  className: string;
};

/** A manager puts their PIN under it, at whoever's till this is and for this once. */
export function ApprovalFields({ managers, approval, onChange, className }: Props) {
  const t = useTranslations('refund.approval');
  const whoId = useId();
  return (
    <fieldset className="grid gap-3 rounded-2xl bg-sunken p-4 sm:grid-cols-2">
      <legend className="sr-only">{t('title')}</legend>
      <p className="text-sm sm:col-span-2">{t('about')}</p>
      <div className="grid min-w-0 gap-1">
        <label htmlFor={whoId} className="font-semibold">
          {t('who')}
        </label>
        <select
          id={whoId}
          value={approval.staffId}
          onChange={({ target }) => onChange({ staffId: target.value, pin: '' })}
          className={`${className} min-h-12`}
        >
          {managers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label className="grid min-w-0 gap-1">
        <span className="font-semibold">{t('pin')}</span>
        <input
          type="password"
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          value={approval.pin}
          onChange={({ target }) =>
            onChange({ ...approval, pin: latinDigits(target.value).slice(0, PIN_LENGTH) })
          }
          className={`${className} min-h-12 tracking-widest`}
        />
      </label>
    </fieldset>
  );
}
