import { notFound } from 'next/navigation';
import { CheckoutHistoryScreen } from '@/components/history/checkout-history-screen';
import { loadHistory } from '@/lib/server/handlers/history';

type Props = { params: Promise<{ id: string }> };

export default async function CheckoutHistoryPage({ params }: Props) {
  const history = await loadHistory((await params).id);
  if (!history) notFound();
  return <CheckoutHistoryScreen seed={history} />;
}
