import QRCode from 'qrcode';
import type { QrCodec, QrImage } from '../domain/ports/qr-codec';
import { readQr } from './read-qr';

const QUIET_MODULES = 4;

/** Draws `text` dark on white with whole-pixel modules, as large as fits into `sizePx`. */
export async function drawQr(text: string, sizePx: number): Promise<QrImage> {
  const options = { errorCorrectionLevel: 'M' } as const;
  const modules = QRCode.create(text, options).modules.size;
  const total = modules + 2 * QUIET_MODULES;
  const modulePx = Math.max(1, Math.floor(sizePx / total));
  const png = await QRCode.toBuffer(text, { ...options, margin: QUIET_MODULES, scale: modulePx });
  return { png: png.toString('base64'), sizePx: total * modulePx, modules, modulePx, text };
}

export const qrCodec: QrCodec = { read: readQr, draw: drawQr };
