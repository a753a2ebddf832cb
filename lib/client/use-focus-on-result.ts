import { type RefObject, useEffect, useRef } from 'react';
import type { CheckoutView } from './checkout-view';

/** Moves the focus to a result that replaces a code, so that keyboard and screen reader are where it happens. */
export function useFocusOnResult(view: CheckoutView): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const previous = useRef(view);
  useEffect(() => {
    if (view === 'result' && previous.current === 'code') ref.current?.focus();
    previous.current = view;
  }, [view]);
  return ref;
}
