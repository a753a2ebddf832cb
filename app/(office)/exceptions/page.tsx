import { notFound } from 'next/navigation';
import { ExceptionsScreen } from '@/components/office/exceptions-screen';
import { currentSession } from '@/lib/server/auth/session';
import { exceptions } from '@/lib/server/composition/exceptions';
import { sessions } from '@/lib/server/composition/staff';
import { loadExceptions } from '@/lib/server/handlers/office/exceptions';

export default async function ExceptionsPage() {
  const seeds = await loadExceptions(exceptions(), await currentSession(sessions()));
  if (!seeds) notFound();
  return <ExceptionsScreen seeds={seeds} />;
}
