import type { ReactNode } from 'react';
import { PageMessages } from '@/lib/messages/page-messages';

export default function PayerLayout({ children }: { children: ReactNode }) {
  return <PageMessages of="payer">{children}</PageMessages>;
}
