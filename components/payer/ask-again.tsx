'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { PayerStateDto } from '@/lib/api/checkouts/payer-state';
import { returnPaths } from '@/lib/api/office-paths';
import { buttonClass } from '../ui/button';
import { useIsClient } from '@/lib/client/device/external-store';
import { getJson } from '@/lib/client/http/fetch-json';

type Props = {
  checkoutId: string;
  /** The page that waits has a way to pay. */
  canPay: boolean;
  /** The address of the page that waits. */
  here: string;
  /** In the payer's language: that the page asks by itself, and a way to ask. */
  words: { readonly byItself: string; readonly now: string };
};

const EVERY_MS = 4_000;

/** Asks what became of a payment while somebody looks, and shows the page anew when that or whether it can be paid changed. Without scripts it is a link. */
export function AskAgain({ checkoutId, canPay, here, words }: Props) {
  const router = useRouter();
  const isClient = useIsClient();
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      const isSeen = document.visibilityState === 'visible';
      const changed = isSeen && (await isChanged(checkoutId, canPay));
      if (isOver) return;
      if (changed) router.refresh();
      timer = setTimeout(() => void ask(), EVERY_MS);
    };
    const onVisible = () => void ask();
    timer = setTimeout(onVisible, EVERY_MS);
    // Back from the bank's app.
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [checkoutId, canPay, router]);
  return (
    <>
      {isClient && <p className="text-muted">{words.byItself}</p>}
      <a href={here} className={`mx-auto ${buttonClass({})}`}>
        {words.now}
      </a>
    </>
  );
}

/** False too where nothing can be heard. */
const isChanged = (checkoutId: string, couldPay: boolean): Promise<boolean> =>
  getJson<PayerStateDto>(returnPaths.api.state(checkoutId)).then(
    ({ state, canPay }) => state !== 'waiting' || canPay !== couldPay,
    () => false,
  );
