'use client';
import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { buttonClass } from '../ui/button';

type Props = { action: string; /** On the button once it was pressed. */ busy: string; children: ReactNode };

/** Longer than the server lets anybody wait. */
const MOST_MS = 40_000;

/** One press is enough: the button says that it works. Without scripts it is a plain form, and the server holds a second press. */
export function PayForm({ action, busy, children }: Props) {
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    if (!isSent) return;
    const again = () => setIsSent(false);
    const timer = setTimeout(again, MOST_MS);
    // Back from the payment page, out of the browser's page cache.
    window.addEventListener('pageshow', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pageshow', again);
    };
  }, [isSent]);
  const send = (event: SubmitEvent) => {
    if (isSent) event.preventDefault();
    setIsSent(true);
  };
  return (
    <form method="post" action={action} onSubmit={send} className="grid">
      <button aria-disabled={isSent} className={buttonClass({ variant: 'primary', size: 'large' })}>
        <span key={String(isSent)}>{isSent ? busy : children}</span>
      </button>
      <span role="status" className="sr-only">
        {isSent ? busy : ''}
      </span>
    </form>
  );
}
