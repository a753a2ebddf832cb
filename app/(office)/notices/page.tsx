import { OutboundWebhooksScreen } from '@/components/outbound-webhooks/outbound-webhooks-screen';
import { PageMessages } from '@/lib/messages/page-messages';

export default function OutboundWebhooksPage() {
  return (
    <PageMessages of="outboundWebhooks">
      <OutboundWebhooksScreen />
    </PageMessages>
  );
}
