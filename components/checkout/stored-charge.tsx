'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { paths } from '@/lib/api/paths';
import { useStoredTap } from '@/lib/client/charge/use-refused-request';
import { ChargeScreen } from './charge-screen';
import { CodeSkeleton } from './code-skeleton';

/** A charge after a reload: the device still knows the tap, and the same key asks for the same code. */
export function StoredCharge({ tapKey }: { tapKey: string }) {
  const router = useRouter();
  const tap = useStoredTap(tapKey);
  useEffect(() => {
    if (tap === null) router.replace(paths.orders);
  }, [router, tap]);
  if (!tap) return <CodeSkeleton />;
  return <ChargeScreen key={tapKey} tap={tap} onNewSale={() => router.push(paths.newSale)} />;
}
