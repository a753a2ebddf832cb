'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { paths } from '@/lib/api/paths';
import { useStoredRequest } from '@/lib/client/charge/idempotent-request';
import { useToNewSale } from '@/lib/client/charge/use-to-new-sale';
import { ChargeScreen } from './charge-screen';
import { CodeSkeleton } from './preparing-screen';

/** A charge after a reload: the device still has the request, and the same key returns the same code. */
export function StoredCharge({ idempotencyKey }: { idempotencyKey: string }) {
  const router = useRouter();
  const toNewSale = useToNewSale();
  const request = useStoredRequest(idempotencyKey);
  useEffect(() => {
    if (request === null) router.replace(paths.orders);
  }, [router, request]);
  if (!request) return <CodeSkeleton />;
  return <ChargeScreen key={idempotencyKey} request={request} {...toNewSale} />;
}
