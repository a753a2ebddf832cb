import { notFound } from 'next/navigation';
import { ForwardScreen } from '@/components/payer/forward-screen';
import { PayerScreen } from '@/components/payer/payer-screen';
import { checkouts } from '@/lib/server/composition/checkouts';
import { loadReturn } from '@/lib/server/handlers/payer/return-page';

export const dynamic = 'force-dynamic';

export const metadata = { robots: { index: false } };

export default async function ReturnPage({ params }: { params: Promise<{ id: string }> }) {
  const back = await loadReturn(checkouts(), (await params).id);
  if (!back) notFound();
  const { checkout, shop, state, forwardTo } = back;
  return forwardTo === null ? (
    <PayerScreen checkout={checkout} shop={shop} state={state} />
  ) : (
    <ForwardScreen language={checkout.request.language} shop={shop} address={forwardTo} />
  );
}
