import { notFound } from 'next/navigation';
import { OrderScreen } from '@/components/orders/order-screen';
import { PageMessages } from '@/lib/messages/page-messages';
import { refundApprovers } from '@/lib/server/auth/current-till';
import { currentSession } from '@/lib/server/auth/session';
import { refunds } from '@/lib/server/composition/refunds';
import { sessions } from '@/lib/server/composition/sessions';
import { staff } from '@/lib/server/composition/staff';
import { findSale } from '@/lib/server/handlers/till/sale';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ refund?: string | string[] }> };

export default async function OrderPage({ params, searchParams }: Props) {
  const session = await currentSession(sessions());
  const order = await findSale(refunds(), session, (await params).id);
  if (!order) notFound();
  const { refund } = await searchParams;
  return (
    <PageMessages of="sale">
      <OrderScreen
        key={order.id}
        seed={order}
        managers={await refundApprovers(staff(), session)}
        toRefund={typeof refund === 'string' ? refund : null}
      />
    </PageMessages>
  );
}
