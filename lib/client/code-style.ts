import type { CSSProperties } from 'react';
import type { QrDto } from '../api/qr-dto';
import { codeStart, qrGeometry } from './qr-geometry';
import type { BoxSize } from './use-box-size';

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
