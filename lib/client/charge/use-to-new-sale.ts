import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { paths } from '../../api/paths';
import { isServerThere, useServerLink } from '../http/server-link';

/** Longer than a slow server takes; whoever pressed would take the till for broken. */
const ENOUGH_MS = 4_000;

export type ToNewSale = {
  readonly onNewSale: () => void;
  /** Pressed, and not there yet. */
  readonly isLeaving: boolean;
  /** Pressed, and the server does not answer. */
  readonly hasFailed: boolean;
};

/**
 * To the keypad from a page that was loaded by its own address: the server sends it first. A router whose question fails
 * stays where it is and says nothing, so the page is then loaded without it, or, where nobody answers, the screen says so.
 */
export function useToNewSale(): ToNewSale {
  const router = useRouter();
  const isDown = useServerLink() === 'down';
  const [isAsked, setIsAsked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    if (!isAsked) return undefined;
    let isOver = false;
    const giveUp = async () => {
      const isThere = await isServerThere();
      if (isOver) return;
      if (isThere) return location.assign(paths.newSale);
      setIsAsked(false);
      setHasFailed(true);
    };
    const timer = setTimeout(() => void giveUp(), isPending ? ENOUGH_MS : 0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isAsked, isPending]);
  return {
    isLeaving: isAsked,
    hasFailed,
    onNewSale: () => {
      setHasFailed(false);
      setIsAsked(true);
      // Without a network it would leave the result for the browser's own page of an error.
      if (navigator.onLine && !isDown) startTransition(() => router.push(paths.newSale));
    },
  };
}
