import { KeysScreen } from '@/components/keys/keys-screen';
import { PageMessages } from '@/lib/messages/page-messages';

export default function KeysPage() {
  return (
    <PageMessages of="keys">
      <KeysScreen />
    </PageMessages>
  );
}
