import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { TillAlerts, TillProvider } from '@/components/till/till-provider';
import { paths } from '@/lib/api/paths';
import { currentTill } from '@/lib/server/auth/current-till';

export default async function TillLayout({ children }: { children: ReactNode }) {
  const till = await currentTill();
  if (!till) redirect(paths.signIn);
  return (
    <TillProvider till={till}>
      <TillAlerts />
      {children}
    </TillProvider>
  );
}
