import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { ForwardScreen } from '@/components/payer/forward-screen';
import { payerMetadata } from '@/components/payer/payer-metadata';
import { PayerScreen } from '@/components/payer/payer-screen';
import { returnPaths } from '@/lib/api/office-paths';
import { checkoutsFor } from '@/lib/server/composition/checkouts';
import { loadReturn } from '@/lib/server/handlers/payer/return-page';
import { payerAsker } from '@/lib/server/http/asker';

export const dynamic = 'force-dynamic';

export const generateMetadata = payerMetadata;

export default async function ReturnPage({ params }: { params: Promise<{ id: string }> }) {
  const asker = payerAsker({ headers: await headers() });
  const back = await loadReturn(checkoutsFor(asker), (await params).id);
  if (!back) notFound();
  const { checkout, shop, state, forwardTo } = back;
  return forwardTo === null ? (
    <PayerScreen checkout={checkout} shop={shop} state={state} here={returnPaths.of(checkout.id)} />
  ) : (
    <ForwardScreen language={checkout.request.language} shop={shop} address={forwardTo} />
  );
}
