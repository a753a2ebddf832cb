import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { paths } from '../../api/paths';

/** Longer than a slow server takes; whoever pressed would take the till for broken. */
const ENOUGH_MS = 4_000;

/**
 * To the keypad from a page that was loaded by its own address: the server sends it first. Until then the screen
 * says that it is on its way, and a router that comes to nothing is left for a load of the page.
 */
export function useToNewSale(): { isLeaving: boolean; onNewSale: () => void } {
  const router = useRouter();
  const [isLeaving, leave] = useTransition();
  useEffect(() => {
    if (!isLeaving) return undefined;
    const timer = setTimeout(() => location.assign(paths.newSale), ENOUGH_MS);
    return () => clearTimeout(timer);
  }, [isLeaving]);
  return { isLeaving, onNewSale: () => leave(() => router.push(paths.newSale)) };
}
