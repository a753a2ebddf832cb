import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ManagersOnly } from '@/components/office/managers-only';
import { TillProvider } from '@/components/till/till-provider';
import { paths } from '@/lib/api/paths';
import { can } from '@/lib/domain/staff/staff';
import { PageMessages } from '@/lib/messages/page-messages';
import { tillOf } from '@/lib/server/auth/current-till';
import { currentSession } from '@/lib/server/auth/session';
import { env } from '@/lib/server/composition/env';
import { sessions } from '@/lib/server/composition/sessions';

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const session = await currentSession(sessions());
  if (!session) redirect(paths.signIn);
  const till = tillOf(session, env().GATEWAY_ENV);
  const isManager = can(till.staff, 'exceptions.see');
  return (
    <PageMessages of="office">
      {isManager ? <TillProvider till={till}>{children}</TillProvider> : <ManagersOnly />}
    </PageMessages>
  );
}
