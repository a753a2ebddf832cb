import { notFound } from 'next/navigation';
import { TodayScreen } from '@/components/office/today-screen';
import { currentSession } from '@/lib/server/auth/session';
import { alarms, exceptions } from '@/lib/server/composition/exceptions';
import { today } from '@/lib/server/composition/history';
import { sessions } from '@/lib/server/composition/sessions';
import { loadAlarms } from '@/lib/server/handlers/office/alarms';
import { loadExceptions } from '@/lib/server/handlers/office/exceptions';
import { loadToday } from '@/lib/server/handlers/office/today';

export default async function TodayPage() {
  const session = await currentSession(sessions());
  const [seed, exceptionSeeds, alarmSeed] = await Promise.all([
    loadToday(today(), session),
    loadExceptions(exceptions(), session),
    loadAlarms({ alarms: alarms() }, session),
  ]);
  if (!seed || !exceptionSeeds || !alarmSeed) notFound();
  return <TodayScreen seed={seed} openSeed={exceptionSeeds.open} alarmSeed={alarmSeed} />;
}
