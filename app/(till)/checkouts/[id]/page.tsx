import { notFound } from 'next/navigation';
import { StoredCheckout } from '@/components/checkout/checkout-screen';
import { currentSession } from '@/lib/server/auth/session';
import { checkouts } from '@/lib/server/composition/checkouts';
import { sessions } from '@/lib/server/composition/sessions';
import { loadCheckout } from '@/lib/server/handlers/till/checkouts';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const session = await currentSession(sessions());
  const opened = await loadCheckout(checkouts(), session, (await params).id);
  if (!opened) notFound();
  return <StoredCheckout opened={opened} />;
}
