import { StoredCharge } from '@/components/checkout/charge-screen';

export default async function ChargePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  return <StoredCharge idempotencyKey={key} />;
}
