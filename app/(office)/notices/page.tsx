import { OutboundWebhooksScreen } from '@/components/notices/notices-screen';

export default function OutboundWebhooksPage() {
  return <OutboundWebhooksScreen />;
}
