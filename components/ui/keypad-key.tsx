'use client';
import type { ReactNode } from 'react';
import { usePress } from '@/lib/client/charge/use-physical-keys';

type Props = {
  label: string;
  isQuiet?: boolean;
  onPress: () => void;
  onLongPress?: () => void;
  children: ReactNode;
};

export function KeypadKey({ label, isQuiet = false, onPress, onLongPress, children }: Props) {
  const handlers = usePress(onPress, onLongPress);
  const variant = isQuiet ? 'text-muted hover:bg-surface' : 'bg-surface shadow-card';
  return (
    <button
      type="button"
      aria-label={label}
      {...handlers}
      className={`grid min-h-18 low:min-h-14 touch-none place-items-center rounded-2xl text-3xl leading-none font-semibold tabular-nums select-none active:bg-info-soft active:text-info-ink counter:min-h-[6rem] counter:text-4xl counter:[body:has(.till-news)_&]:min-h-12 md:tall:min-h-[6rem] md:tall:text-4xl ${variant}`}
    >
      {children}
    </button>
  );
}
