import { SaleFlow } from '@/components/till/sale-flow';

export default function NewSalePage() {
  return <SaleFlow />;
}
