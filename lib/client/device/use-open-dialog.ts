import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** A native dialog that is open for as long as its component is there; `onClose` hears whatever closes it. */
export function useOpenDialog(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useEffectEvent(onClose);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    element.addEventListener('close', closed);
    return () => element.removeEventListener('close', closed);
  }, []);
  return dialog;
}
