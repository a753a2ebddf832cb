'use client';
import type { ReactNode, SubmitEvent } from 'react';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { Button } from '../button';
import { Sheet } from '../sheet';

/** What ends something asks with two equal buttons; what moves something names it on the larger one. */
const COLUMNS = {
  danger: 'sm:grid-cols-2',
  primary: 'grid-cols-[auto_minmax(0,1fr)]',
} as const;

type Props = {
  title: ReactNode;
  children: ReactNode;
  keep: string;
  /** Of several steps: the step before instead of closing. */
  onKeep?: () => void;
  confirm: ReactNode;
  variant?: keyof typeof COLUMNS;
  isBesideCode?: boolean;
  isDisabled?: boolean;
  onClose: () => void;
  /** False when it did not count: then the sheet stays, and its content says why. */
  onConfirm: () => void | Promise<boolean>;
  /** After it closed because it counted. */
  onDone?: () => void;
};

/** Asks once more, with room for what must be said first. Open for as long as it is there. */
export function ConfirmSheet({ title, children, keep, confirm, isBesideCode = false, ...rest }: Props) {
  const { variant = 'danger', isDisabled = false, onClose, onConfirm, onDone, onKeep } = rest;
  const dialogRef = useOpenDialog(onClose);
  const close = () => dialogRef.current?.close();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isDisabled) return;
    if ((await onConfirm()) === false) return;
    close();
    onDone?.();
  };
  return (
    <Sheet dialogRef={dialogRef} title={title} isBesideCode={isBesideCode}>
      <form onSubmit={(event) => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {children}
        <div className={`grid gap-3 ${COLUMNS[variant]}`}>
          <Button size="large" onClick={onKeep ?? close}>
            {keep}
          </Button>
          <Button type="submit" variant={variant} size="large" disabled={isDisabled}>
            {confirm}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
