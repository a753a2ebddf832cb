/** A QR code as a PNG, with what a screen needs to give every module a whole number of device pixels. */
export type QrImage = {
  /** Base64 without a `data:` prefix. */
  readonly png: string;
  /** Side of the image, in image pixels. */
  readonly sizePx: number;
  /** Modules per side, without the quiet zone. */
  readonly modules: number;
  /** Side of one module, in image pixels. */
  readonly modulePx: number;
  /** What a phone reads. */
  readonly text: string;
};

/** `smallest`: the same modules with four of quiet zone around them, one pixel each, for screens that scale by themselves. */
export type QrForm = 'as_given' | 'smallest';

export type QrCodec = {
  /** Decodes a base64 PNG; null when it is no PNG or holds no readable code. */
  read(png: string, form: QrForm): QrImage | null;
  /** Draws a code of at most `sizePx` image pixels with four modules of quiet zone. */
  draw(text: string, sizePx: number): Promise<QrImage>;
};
