import { LinksScreen } from '@/components/links/links-screen';

export default function LinksPage() {
  return <LinksScreen />;
}
