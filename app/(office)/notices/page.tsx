import { OutboundWebhooksScreen } from '@/components/outbound-webhooks/outbound-webhooks-screen';

export default function OutboundWebhooksPage() {
  return <OutboundWebhooksScreen />;
}
