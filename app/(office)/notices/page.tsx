import { NoticesScreen } from '@/components/notices/notices-screen';

export default function NoticesPage() {
  return <NoticesScreen />;
}
