'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import type { MakeKeyBody } from '@/lib/api/keys';
import { KEY_ACTIONS } from '@/lib/domain/staff/api-key';
import { buttonClass } from '../ui/button';

/** A capture can only be refused so far: no payment tells its id. */
const OFFERED = KEY_ACTIONS.filter((action) => action !== 'payments.capture');

type Props = { isSaving: boolean; onMake: (body: MakeKeyBody) => void };

/** Name of the system and what it may do. Only what a shop's site needs is ticked. */
export function NewKeyForm({ isSaving, onMake }: Props) {
  const t = useTranslations('keys');
  const titleId = useId();
  const nameId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const actions = OFFERED.filter((action) => form.getAll('action').includes(action));
    onMake({ name: String(form.get('name') ?? ''), actions });
  };
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-6"
    >
      <h2 id={titleId} className="text-xl font-semibold">
        {t('new.title')}
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <label htmlFor={nameId} className="font-semibold">
          {t('new.name')}
        </label>
        <input
          id={nameId}
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          placeholder={t('new.example')}
          className="min-h-12 w-full min-w-0 rounded-2xl bg-surface px-4 text-lg ring-1 ring-edge ring-inset"
        />
      </div>
      <fieldset className="grid min-w-0 gap-1 sm:grid-cols-2">
        <legend className="mb-1 font-semibold">{t('new.may')}</legend>
        {OFFERED.map((action) => (
          <label key={action} className="flex min-h-12 items-center gap-3 text-lg">
            <input
              type="checkbox"
              name="action"
              value={action}
              defaultChecked={action === 'checkouts.open' || action === 'checkouts.see'}
              className="size-6 accent-primary"
            />
            {t(`action.${action}`)}
          </label>
        ))}
      </fieldset>
      <button disabled={isSaving} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {t('new.make')}
      </button>
    </form>
  );
}
