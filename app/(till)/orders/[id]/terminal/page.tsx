import { notFound } from 'next/navigation';
import { OrderTerminalScreen } from '@/components/terminals/order-terminal-screen';
import { PageMessages } from '@/lib/messages/page-messages';
import { currentSession } from '@/lib/server/auth/session';
import { refunds } from '@/lib/server/composition/refunds';
import { sessions } from '@/lib/server/composition/sessions';
import { findSale } from '@/lib/server/handlers/till/sale';

export default async function OrderTerminalPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession(sessions());
  const order = await findSale(refunds(), session, (await params).id);
  if (!order) notFound();
  return (
    <PageMessages of="terminal">
      <OrderTerminalScreen key={order.id} order={order} />
    </PageMessages>
  );
}
