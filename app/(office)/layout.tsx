import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ManagersOnly } from '@/components/office/managers-only';
import { TillProvider } from '@/components/till/till-provider';
import { paths } from '@/lib/api/paths';
import { can } from '@/lib/domain/staff/staff';
import { currentTill } from '@/lib/server/auth/current-till';

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const till = await currentTill();
  if (!till) redirect(paths.signIn);
  if (!can(till.staff, 'exceptions.see')) return <ManagersOnly />;
  return <TillProvider till={till}>{children}</TillProvider>;
}
