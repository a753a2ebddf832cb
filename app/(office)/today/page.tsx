import { notFound } from 'next/navigation';
import { TodayScreen } from '@/components/office/today-screen';
import { currentSession } from '@/lib/server/auth/session';
import { today } from '@/lib/server/composition/history';
import { sessions } from '@/lib/server/composition/sessions';
import { loadToday } from '@/lib/server/handlers/office/today';

export default async function TodayPage() {
  const session = await currentSession(sessions());
  const seed = await loadToday(today(), session);
  if (!seed) notFound();
  return <TodayScreen seed={seed} />;
}
