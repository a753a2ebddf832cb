import { StoredCharge } from '@/components/checkout/stored-charge';

export default async function ChargePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  return <StoredCharge idempotencyKey={key} />;
}
