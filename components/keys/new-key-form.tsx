'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LONGEST_KEY_NAME } from '@/lib/api/limits';
import type { KeyDto, MakeKeyBody } from '@/lib/api/systems/keys';
import { KEY_ACTIONS } from '@/lib/domain/staff/api-key';
import { CheckField, TextField } from '../ui/forms/field';
import { FormCard } from '../ui/forms/form-card';

/** A capture can only be refused so far: no payment tells its id. */
const OFFERED = KEY_ACTIONS.filter((action) => action !== 'payments.capture');

type Props = {
  /** Gets a further key; null: the form asks which system it is for. */
  system: KeyDto | null;
  isSaving: boolean;
  onMake: (body: MakeKeyBody) => void;
};

const USUAL: readonly KeyDto['actions'][number][] = ['checkouts.open', 'checkouts.see'];

/** Name of the system and what it may do. Only what a shop's site needs is ticked, or what its other key may. */
export function NewKeyForm({ system, isSaving, onMake }: Props) {
  const t = useTranslations('keys');
  const choices = useRef<HTMLFieldSetElement>(null);
  // Asked for further down the page.
  useEffect(() => {
    if (system) choices.current?.focus();
  }, [system]);
  const submit = (form: FormData) => {
    const actions = OFFERED.filter((action) => form.getAll('action').includes(action));
    onMake({ name: system?.name ?? String(form.get('name') ?? ''), actions });
  };
  return (
    <FormCard
      title={system ? t('new.another', { name: system.name }) : t('new.title')}
      submit={t('new.make')}
      isDisabled={isSaving}
      onSubmit={submit}
    >
      {!system && (
        <TextField
          label={t('new.name')}
          name="name"
          required
          maxLength={LONGEST_KEY_NAME}
          placeholder={t('new.example')}
        />
      )}
      <fieldset ref={choices} tabIndex={-1} className="grid min-w-0 gap-1 outline-none sm:grid-cols-2">
        <legend className="mb-1 font-semibold">{t('new.may')}</legend>
        {OFFERED.map((action) => (
          <CheckField
            key={action}
            label={t(`action.${action}`)}
            name="action"
            value={action}
            defaultChecked={(system?.actions ?? USUAL).includes(action)}
          />
        ))}
      </fieldset>
    </FormCard>
  );
}
