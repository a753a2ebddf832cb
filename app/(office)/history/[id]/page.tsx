import { notFound } from 'next/navigation';
import { CheckoutHistoryScreen } from '@/components/history/checkout-history-screen';
import { PageMessages } from '@/lib/messages/page-messages';
import { currentSession } from '@/lib/server/auth/session';
import { history } from '@/lib/server/composition/history';
import { sessions } from '@/lib/server/composition/sessions';
import { loadHistory } from '@/lib/server/handlers/office/history';

type Props = { params: Promise<{ id: string }> };

export default async function CheckoutHistoryPage({ params }: Props) {
  const session = await currentSession(sessions());
  const found = await loadHistory(history(), session, (await params).id);
  if (!found) notFound();
  return (
    <PageMessages of="checkoutHistory">
      <CheckoutHistoryScreen seed={found} />
    </PageMessages>
  );
}
