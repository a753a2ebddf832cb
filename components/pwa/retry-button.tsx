'use client';
import { useState } from 'react';
import { reloadIfServerIsBack } from '@/lib/client/http/server-link';
import { Button } from '../ui/button';

export function RetryButton({ label, busyLabel }: { label: string; busyLabel: string }) {
  const [isTrying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await reloadIfServerIsBack();
    setTrying(false);
  };
  return (
    <Button variant="primary" size="large" disabled={isTrying} onClick={retry}>
      {isTrying ? busyLabel : label}
    </Button>
  );
}
