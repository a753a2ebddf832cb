import type { Wishes } from '../domain/wishes';

/** A code lives this long. The gateway's shortest is 5 minutes; a queue at a counter wants no more than this. */
const EXPIRES_IN_MINUTES = 15;

export type CodeWishes = {
  readonly deviceReference: string;
  /** Side of the picture in pixels, 64 to 1024. */
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
};

/** A code on the screen of a till. */
export const codeWishes = ({ deviceReference, qrSize, language }: CodeWishes): Wishes => ({
  channel: 'qr',
  expiresIn: EXPIRES_IN_MINUTES,
  deviceReference,
  qrSize,
  language,
});
