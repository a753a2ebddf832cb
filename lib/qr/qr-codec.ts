import type { QrCodec } from '../domain/ports/qr-codec';
import { drawQr } from './draw-qr';
import { readQr } from './read-qr';

export const qrCodec: QrCodec = { read: readQr, draw: drawQr };
