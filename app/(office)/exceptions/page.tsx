import { notFound } from 'next/navigation';
import { ExceptionsScreen } from '@/components/office/exceptions-screen';
import { loadExceptions } from '@/lib/server/handlers/exceptions';

export default async function ExceptionsPage() {
  const seeds = await loadExceptions();
  if (!seeds) notFound();
  return <ExceptionsScreen seeds={seeds} />;
}
