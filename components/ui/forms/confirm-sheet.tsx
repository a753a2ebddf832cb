'use client';
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { Button } from '../button';
import { Sheet, SHEET_FOOT } from '../sheet';

/** What ends something asks with two equal buttons; what moves something names it on the larger one. */
const COLUMNS = {
  danger: 'grid-cols-[repeat(auto-fit,minmax(min(13rem,100%),1fr))] low:grid-cols-2',
  primary: 'grid-cols-[auto_minmax(0,1fr)]',
} as const;

/** The button that opened it may lie below its own: a second quick tap was meant for that one. */
const OFF_MS = 600;

type Props = {
  title: ReactNode;
  /** What it is about, beside the title. */
  amount?: { minor: number; currency: string };
  children: ReactNode;
  keep: string;
  /** Of several steps: the step before instead of closing. */
  onKeep?: () => void;
  confirm: ReactNode;
  variant?: keyof typeof COLUMNS;
  isBesideCode?: boolean;
  isWide?: boolean;
  /** Something was typed: only the buttons and Escape close it. */
  keepsOpen?: boolean;
  isDisabled?: boolean;
  onClose: () => void;
  /** False when it did not count: then the sheet stays, and its content says why. */
  onConfirm: () => void | Promise<boolean>;
  /** After it closed because it counted. */
  onDone?: () => void;
};

/** Asks once more, with room for what must be said first. Open for as long as it is there. */
export function ConfirmSheet({ title, amount, children, keep, confirm, ...rest }: Props) {
  const { variant = 'danger', isDisabled = false, onClose, onConfirm, onDone, onKeep } = rest;
  const { isBesideCode, isWide, keepsOpen } = rest;
  const dialogRef = useOpenDialog(onClose);
  const isArmed = useArmed();
  const close = () => dialogRef.current?.close();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isDisabled || !isArmed) return;
    if ((await onConfirm()) === false) return;
    close();
    onDone?.();
  };
  return (
    <Sheet dialogRef={dialogRef} {...{ title, amount, isBesideCode, isWide, keepsOpen }}>
      <form
        onSubmit={(event) => void submit(event)}
        onKeyDown={ignoreHeldEnter}
        className="grid grid-cols-[minmax(0,1fr)] gap-4 short:gap-2.5 low:gap-2.5"
      >
        {children}
        <div className={`${SHEET_FOOT} grid gap-3 ${COLUMNS[variant]}`}>
          <Button size="large" onClick={onKeep ?? close}>
            {keep}
          </Button>
          <Button type="submit" variant={variant} size="large" disabled={isDisabled} aria-disabled={!isArmed}>
            {confirm}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** False for the first moments after it opened; it looks the same, so that nothing flashes. */
function useArmed(): boolean {
  const [isArmed, setIsArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsArmed(true), OFF_MS);
    return () => clearTimeout(timer);
  }, []);
  return isArmed;
}

/** A key that is held down since before the sheet was there, or lies under something, says nothing. */
function ignoreHeldEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}
