import { useEffect, useRef } from 'react';
import { typeAhead } from './keypad';
import { usePhysicalKeys } from './use-physical-keys';

/** Whoever presses Enter this soon after the screen turned meant the screen before. */
const SETTLE_MS = 1_500;

const nothing = () => undefined;

/** On Paid the next digits begin the next sale, and Enter is New sale. Elsewhere keys mean nothing. */
export function useNextSaleKeys(isPaid: boolean, onNewSale: () => void): void {
  const turnedAt = useRef(Infinity);
  useEffect(() => {
    turnedAt.current = isPaid ? performance.now() : Infinity;
  }, [isPaid]);
  const isSettled = () => performance.now() - turnedAt.current >= SETTLE_MS;
  usePhysicalKeys({
    isOff: !isPaid,
    onDigits: (digits, run) => {
      if (!isSettled()) return;
      typeAhead({ digits, run });
      onNewSale();
    },
    onEnter: () => {
      if (isSettled()) onNewSale();
    },
    onDelete: nothing,
    onClear: nothing,
    onPaste: nothing,
  });
}
