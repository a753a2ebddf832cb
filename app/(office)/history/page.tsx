import { HistoryScreen } from '@/components/history/history-screen';
import { PageMessages } from '@/lib/messages/page-messages';

export default function HistoryPage() {
  return (
    <PageMessages of="history">
      <HistoryScreen />
    </PageMessages>
  );
}
