'use client';
import { useExceptions } from '@/lib/client/exceptions/use-exceptions';

/** How many a manager has to look at, on the badge of the menu; the menu itself says it in words. */
export function OpenCount() {
  const count = useExceptions('open')?.exceptions.length ?? 0;
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className="absolute start-7 -top-0.5 grid h-5.5 min-w-5.5 place-items-center rounded-full bg-amber px-1 text-sm leading-none font-bold text-amber-on ring-2 ring-paper"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
