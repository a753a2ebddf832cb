import { notFound } from 'next/navigation';
import { ExceptionsScreen } from '@/components/office/exceptions-screen';
import { currentSession } from '@/lib/server/auth/session';
import { alarms, exceptions } from '@/lib/server/composition/exceptions';
import { sessions } from '@/lib/server/composition/sessions';
import { loadAlarms } from '@/lib/server/handlers/office/alarms';
import { loadExceptions } from '@/lib/server/handlers/office/exceptions';

export default async function ExceptionsPage() {
  const session = await currentSession(sessions());
  const [seeds, alarmSeed] = await Promise.all([
    loadExceptions(exceptions(), session),
    loadAlarms({ alarms: alarms() }, session),
  ]);
  if (!seeds || !alarmSeed) notFound();
  return <ExceptionsScreen seeds={seeds} alarmSeed={alarmSeed} />;
}
