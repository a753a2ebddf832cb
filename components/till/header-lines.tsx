'use client';
import { useEffect } from 'react';
import { resumeStops } from '@/lib/client/charge/stop-charge';
import { useTill } from '@/lib/client/session/till-context';
import { ExceptionLine } from './exception-line';
import { WaitingStrip } from './waiting-strip';

/** What happened to this till's sales behind its back, and what goes on there. */
export function HeaderLines({ place }: { place: 'header' | 'result' }) {
  const { staff } = useTill();
  useEffect(() => resumeStops(staff.id), [staff.id]);
  return (
    <>
      <ExceptionLine place={place} />
      {place === 'header' && <WaitingStrip />}
    </>
  );
}
