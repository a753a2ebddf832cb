import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { TillMessages } from '@/components/till/till-messages';
import { TillLines, TillProvider } from '@/components/till/till-provider';
import { paths } from '@/lib/api/paths';
import { tillFiles } from '@/lib/messages/till-files';
import { tillOf } from '@/lib/server/auth/current-till';
import { currentSession } from '@/lib/server/auth/session';
import { env } from '@/lib/server/composition/env';
import { sessions } from '@/lib/server/composition/sessions';

export default async function TillLayout({ children }: { children: ReactNode }) {
  const session = await currentSession(sessions());
  if (!session) redirect(paths.signIn);
  const till = tillOf(session, env().GATEWAY_ENV);
  return (
    <TillMessages files={tillFiles(await getLocale())}>
      <TillProvider till={till}>
        <TillLines place="result" />
        {children}
      </TillProvider>
    </TillMessages>
  );
}
