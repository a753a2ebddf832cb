'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { Button } from '../button';
import { cardClass } from '../card';
import { WrongField } from './field';

type Props = {
  /** Its heading. */
  title: string;
  /** Where the page has said it already, the title is its name only. */
  isTitleShown?: boolean;
  submit: ReactNode;
  isDisabled: boolean;
  onSubmit: (form: FormData) => void;
  children: ReactNode;
};

/** A form on a card of its own, with one button that sends it. */
export function FormCard({ title, isTitleShown = true, submit, isDisabled, onSubmit, children }: Props) {
  const t = useTranslations('forms');
  const titleId = useId();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isDisabled) return;
    const found = firstWrong(event.currentTarget);
    setWrong(found === 'said' ? null : found);
    if (!found) onSubmit(new FormData(event.currentTarget));
  };
  const name = isTitleShown ? { 'aria-labelledby': titleId } : { 'aria-label': title };
  return (
    <form {...name} noValidate onSubmit={send} onChange={() => setWrong(null)} className={cardClass({})}>
      {isTitleShown && (
        <h2 id={titleId} className="text-xl font-semibold">
          {title}
        </h2>
      )}
      <WrongField value={wrong && { id: wrong.id, text: t(wrong.because, { field: wrong.field }) }}>
        {children}
      </WrongField>
      <Button type="submit" variant="primary" size="large" disabled={isDisabled}>
        {submit}
      </Button>
    </form>
  );
}

type Wrong = { id: string; field: string; because: 'missing' | 'wrongForm' };

/**
 * The first field that cannot be sent gets the focus, with what is wrong below it; `said`: it says that itself. The browser
 * would say so in its own language, not in ours.
 */
function firstWrong(form: HTMLFormElement): Wrong | 'said' | null {
  const control = form.querySelector<HTMLInputElement>(':is(input, select, textarea):invalid');
  if (!control) return null;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
  if (control.validity.customError) {
    control.checkValidity();
    return 'said';
  }
  const field = control.labels?.[0]?.textContent ?? '';
  return { id: control.id, field, because: control.validity.valueMissing ? 'missing' : 'wrongForm' };
}
