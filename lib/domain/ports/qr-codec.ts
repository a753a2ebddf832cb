import type { QrImage } from '../qr-image';

export type QrCodec = {
  /** Decodes a base64 PNG; null when it is no PNG or holds no readable code. */
  read(png: string): QrImage | null;
  /** Draws a code of at most `sizePx` image pixels with four modules of quiet zone. */
  draw(text: string, sizePx: number): Promise<QrImage>;
};
