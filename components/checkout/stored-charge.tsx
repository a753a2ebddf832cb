'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { paths } from '@/lib/api/paths';
import { useStoredRequest } from '@/lib/client/charge/use-refused-request';
import { ChargeScreen } from './charge-screen';
import { CodeSkeleton } from './code-skeleton';

/** A charge after a reload: the device still knows the tap, and the same key asks for the same code. */
export function StoredCharge({ idempotencyKey }: { idempotencyKey: string }) {
  const router = useRouter();
  const request = useStoredRequest(idempotencyKey);
  useEffect(() => {
    if (request === null) router.replace(paths.orders);
  }, [router, request]);
  if (!request) return <CodeSkeleton />;
  return <ChargeScreen key={idempotencyKey} request={request} onNewSale={() => router.push(paths.newSale)} />;
}
