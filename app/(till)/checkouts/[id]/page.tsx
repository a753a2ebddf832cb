import { notFound } from 'next/navigation';
import { StoredCheckout } from '@/components/checkout/checkout-screen';
import { loadCheckout } from '@/lib/server/handlers/checkouts';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const opened = await loadCheckout((await params).id);
  if (!opened) notFound();
  return <StoredCheckout opened={opened} />;
}
