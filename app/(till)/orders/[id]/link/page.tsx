import { notFound } from 'next/navigation';
import { OrderLinkScreen } from '@/components/links/order-link-screen';
import { loadOrder } from '@/lib/server/handlers/orders';

export default async function OrderLinkPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await loadOrder((await params).id);
  if (!order) notFound();
  return <OrderLinkScreen key={order.id} order={order} />;
}
