'use client';
import { type ComponentType, lazy, Suspense } from 'react';
import { loadPartLater } from '@/lib/client/http/load-part';
import { useIsClient } from '@/lib/client/device/external-store';

const Nothing = () => null;

/**
 * A part that comes when the page works, and weighs nothing before. Without it the screen still works, so a
 * part that cannot be had, as after an update of the server, leaves its place empty.
 */
export function showLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await loadPartLater(load).catch(() => Nothing) }));
  return function Later(props: Props) {
    return (
      useIsClient() && (
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      )
    );
  };
}
