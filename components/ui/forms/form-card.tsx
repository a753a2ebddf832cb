'use client';

import { type ReactNode, type SubmitEvent, useId } from 'react';
import { Button } from '../button';
import { cardClass } from '../card';

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
  const titleId = useId();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isDisabled) onSubmit(new FormData(event.currentTarget));
  };
  const name = isTitleShown ? { 'aria-labelledby': titleId } : { 'aria-label': title };
  return (
    <form {...name} onSubmit={send} className={cardClass({})}>
      {isTitleShown && (
        <h2 id={titleId} className="text-xl font-semibold">
          {title}
        </h2>
      )}
      {children}
      <Button type="submit" variant="primary" size="large" disabled={isDisabled}>
        {submit}
      </Button>
    </form>
  );
}
