'use client';
import { useTranslations } from 'next-intl';
import type { StaffDto } from '@/lib/api/till';
import { latinDigits } from '@/lib/client/format/digits';
import { PIN_LENGTH } from '@/lib/api/limits';
import { SelectField, TextField } from '../ui/forms/field';

export type Approval = { staffId: string; pin: string };

type Props = {
  managers: readonly StaffDto[];
  approval: Approval;
  onChange: (approval: Approval) => void;
};

/** A manager puts their PIN under it, at whoever's till this is and for this once. */
export function ApprovalFields({ managers, approval, onChange }: Props) {
  const t = useTranslations('refund.approval');
  return (
    <fieldset className="grid gap-3 rounded-2xl bg-sunken p-4 sm:grid-cols-2">
      <legend className="sr-only">{t('title')}</legend>
      <p className="text-sm sm:col-span-2">{t('about')}</p>
      <SelectField
        label={t('who')}
        value={approval.staffId}
        onChange={({ target }) => onChange({ staffId: target.value, pin: '' })}
      >
        {managers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('pin')}
        type="password"
        dir="ltr"
        inputMode="numeric"
        value={approval.pin}
        onChange={({ target }) =>
          onChange({ ...approval, pin: latinDigits(target.value).slice(0, PIN_LENGTH) })
        }
      />
    </fieldset>
  );
}
