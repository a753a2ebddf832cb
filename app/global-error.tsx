'use client';

import './globals.css';
import { CrashedScreen } from '@/components/pwa/crashed-screen';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <CrashedScreen error={error} reset={reset} />
      </body>
    </html>
  );
}
