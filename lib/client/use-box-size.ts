import { useLayoutEffect, useRef, useState } from 'react';

export type BoxSize = { box: number; devicePixelRatio: number };

/** The largest square inside an element, in CSS pixels, kept current; null before it was measured. */
export function useBoxSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<BoxSize | null>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize({ box: Math.min(width, height), devicePixelRatio: window.devicePixelRatio });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A window dragged to another screen changes the ratio without changing the size.
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);

  return { ref, size };
}
