import { salesQuery } from '@/lib/api/checkouts/sales';
import { OrdersScreen } from '@/components/orders/orders-screen';
import { currentSession } from '@/lib/server/auth/session';
import { sales } from '@/lib/server/composition/history';
import { sessions } from '@/lib/server/composition/sessions';
import { listSales } from '@/lib/server/handlers/till/sales';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OrdersPage({ searchParams }: Props) {
  const query = salesQuery.pick({ text: true }).safeParse({ text: (await searchParams).text });
  const asked = query.success ? query.data : {};
  const seed = await listSales(sales(), await currentSession(sessions()), asked);
  return <OrdersScreen seed={seed} text={asked.text ?? ''} />;
}
