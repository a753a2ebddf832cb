import type { QrImage } from '../domain/qr-image';
import type { QrDto } from './qr-dto';

export const toQrDto = ({ png, sizePx, modules, modulePx }: QrImage): QrDto => ({
  png,
  sizePx,
  modules,
  modulePx,
});
