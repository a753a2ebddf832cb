import { LinksScreen } from '@/components/links/links-screen';
import { PageMessages } from '@/lib/messages/page-messages';

export default function LinksPage() {
  return (
    <PageMessages of="links">
      <LinksScreen />
    </PageMessages>
  );
}
