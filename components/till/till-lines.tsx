'use client';
import { useEffect } from 'react';
import { resumeStops } from '@/lib/client/charge/stop-charge';
import { forgetSeen } from '@/lib/client/checkout/remember-code';
import { usePaidWatch } from '@/lib/client/exceptions/use-my-exceptions';
import { useTill } from '@/lib/client/session/till-context';
import { PaidLine, PaidStatus } from '../checkout/paid-line';
import { ExceptionLine } from './exception-line';
import { WaitingStrip } from './waiting-strip';

/**
 * What happened to this till's sales behind its back, and what goes on there: money that needs a look, older codes that
 * were paid, and codes that still wait.
 */
export function TillLines({ place }: { place: 'header' | 'result' }) {
  return (
    <>
      <ExceptionLine place={place} />
      {/* The one for results is there on every screen, so it is the one that listens. */}
      {place === 'result' && <Watch />}
      {place === 'header' && <WaitingStrip />}
      {place === 'header' && <PaidLine place={place} />}
    </>
  );
}

function Watch() {
  const { staff } = useTill();
  useEffect(() => resumeStops(staff.id), [staff.id]);
  useEffect(forgetSeen, []);
  usePaidWatch();
  return <PaidStatus />;
}
