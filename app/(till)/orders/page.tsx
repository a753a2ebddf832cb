import { OrdersScreen } from '@/components/orders/orders-screen';
import { loadOrders } from '@/lib/server/handlers/orders';

export default async function OrdersPage() {
  return <OrdersScreen seed={await loadOrders()} />;
}
