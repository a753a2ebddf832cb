'use client';
import { useTranslations } from 'next-intl';
import { LONGEST_KEY_NAME } from '@/lib/api/limits';
import type { MakeKeyBody } from '@/lib/api/systems/keys';
import { KEY_ACTIONS } from '@/lib/domain/staff/api-key';
import { CheckField, TextField } from '../ui/forms/field';
import { FormCard } from '../ui/forms/form-card';

/** A capture can only be refused so far: no payment tells its id. */
const OFFERED = KEY_ACTIONS.filter((action) => action !== 'payments.capture');

type Props = { isSaving: boolean; onMake: (body: MakeKeyBody) => void };

/** Name of the system and what it may do. Only what a shop's site needs is ticked. */
export function NewKeyForm({ isSaving, onMake }: Props) {
  const t = useTranslations('keys');
  const submit = (form: FormData) => {
    const actions = OFFERED.filter((action) => form.getAll('action').includes(action));
    onMake({ name: String(form.get('name') ?? ''), actions });
  };
  return (
    <FormCard title={t('new.title')} submit={t('new.make')} isDisabled={isSaving} onSubmit={submit}>
      <TextField
        label={t('new.name')}
        name="name"
        required
        maxLength={LONGEST_KEY_NAME}
        placeholder={t('new.example')}
      />
      <fieldset className="grid min-w-0 gap-1 sm:grid-cols-2">
        <legend className="mb-1 font-semibold">{t('new.may')}</legend>
        {OFFERED.map((action) => (
          <CheckField
            key={action}
            label={t(`action.${action}`)}
            name="action"
            value={action}
            defaultChecked={action === 'checkouts.open' || action === 'checkouts.see'}
          />
        ))}
      </fieldset>
    </FormCard>
  );
}
