import { useLayoutEffect, useRef, useState } from 'react';

/** In CSS pixels. */
export type BoxSize = { width: number; height: number; devicePixelRatio: number };

/** The size of an element, kept current; null before it was measured. */
export function useBoxSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<BoxSize | null>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize({ width, height, devicePixelRatio: window.devicePixelRatio });
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
