'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { paths } from '@/lib/api/paths';
import { useStoredRequest } from '@/lib/client/charge/idempotent-request';
import { ChargeScreen } from './charge-screen';
import { CodeSkeleton } from './preparing-screen';

/** A charge after a reload: the device still has the request, and the same key returns the same code. */
export function StoredCharge({ idempotencyKey }: { idempotencyKey: string }) {
  const router = useRouter();
  const request = useStoredRequest(idempotencyKey);
  useEffect(() => {
    if (request === null) router.replace(paths.orders);
  }, [router, request]);
  if (!request) return <CodeSkeleton />;
  return <ChargeScreen key={idempotencyKey} request={request} onNewSale={() => router.push(paths.newSale)} />;
}
