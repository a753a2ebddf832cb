import { notFound } from 'next/navigation';
import { OrderTerminalScreen } from '@/components/terminals/order-terminal-screen';
import { loadOrder } from '@/lib/server/handlers/orders';

export default async function OrderTerminalPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await loadOrder((await params).id);
  if (!order) notFound();
  return <OrderTerminalScreen key={order.id} order={order} />;
}
