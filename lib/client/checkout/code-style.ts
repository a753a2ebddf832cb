import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { QrDto } from '../../api/checkouts/checkout';
import { codeStart, qrGeometry } from './qr-geometry';

/** In CSS pixels. */
type BoxSize = { width: number; height: number; devicePixelRatio: number };

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

/**
 * Places the gateway's picture in the middle of its card. It is scaled from its natural size: a width would
 * be rounded to device pixels, and with it one line of modules.
 */
export function codeStyle(qr: QrDto, { width, height, devicePixelRatio }: BoxSize): CSSProperties {
  // One device pixel to spare, so that the start off the edges stays inside the card.
  const box = Math.min(width, height) - 1 / devicePixelRatio;
  const { image, padding } = qrGeometry({ qr, box, devicePixelRatio });
  const scale = image / qr.sizePx;
  const quiet = Math.floor(padding / scale);
  const side = (qr.sizePx + 2 * quiet) * scale;
  const x = codeStart({ space: width, side, devicePixelRatio });
  const y = codeStart({ space: height, side, devicePixelRatio });
  return {
    width: qr.sizePx,
    height: qr.sizePx,
    padding: quiet,
    transformOrigin: '0 0',
    transform: `translate(${x}px, ${y}px) scale(${scale})`,
  };
}

/** Whether only the code is on the screen; Escape brings the till back. */
export function useEnlarged() {
  const [isEnlarged, setEnlarged] = useState(false);
  useEffect(() => {
    if (!isEnlarged) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setEnlarged(false);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isEnlarged]);
  return { isEnlarged, enlarge: () => setEnlarged(true), shrink: () => setEnlarged(false) };
}
