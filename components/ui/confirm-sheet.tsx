'use client';
import { useOpenDialog } from '@/lib/client/device/use-open-dialog';
import { Button } from './button';
import { Sheet } from './sheet';

type Props = {
  title: string;
  body: string;
  keep: string;
  confirm: string;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks once more before something ends that cannot be had back. */
export function ConfirmSheet({ title, body, keep, confirm, onClose, onConfirm }: Props) {
  const dialogRef = useOpenDialog(onClose);
  const close = () => dialogRef.current?.close();
  const go = () => {
    onConfirm();
    close();
  };
  return (
    <Sheet dialogRef={dialogRef} title={title}>
      <p className="text-lg">{body}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button size="large" onClick={close}>
          {keep}
        </Button>
        <Button variant="danger" size="large" onClick={go}>
          {confirm}
        </Button>
      </div>
    </Sheet>
  );
}
