import { OrdersScreen } from '@/components/orders/orders-screen';
import { currentSession } from '@/lib/server/auth/session';
import { checkouts } from '@/lib/server/composition/checkouts';
import { sessions } from '@/lib/server/composition/sessions';
import { listOrders } from '@/lib/server/handlers/till/orders';

export default async function OrdersPage() {
  return <OrdersScreen seed={await listOrders(checkouts(), await currentSession(sessions()))} />;
}
