'use client';
import { useEffect } from 'react';

/** Leaves for an address; "back" then leads past the page that it stands on. */
export function GoOn({ address }: { address: string }) {
  useEffect(() => location.replace(address), [address]);
  return null;
}
