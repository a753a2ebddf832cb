import { notFound } from 'next/navigation';
import { OrderScreen } from '@/components/orders/order-screen';
import { loadOrder } from '@/lib/server/handlers/orders';
import { whoMayRefund } from '@/lib/server/auth/current-till';

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await loadOrder((await params).id);
  if (!order) notFound();
  return <OrderScreen key={order.id} seed={order} managers={await whoMayRefund()} />;
}
