import type { CheckoutStore } from '../domain/ports/checkout-store';
import type { Clock } from '../domain/ports/clock';
import type { Log } from '../domain/ports/log';
import type { CheckoutGateway } from '../domain/ports/checkout-gateway';
import type { QrCodec } from '../domain/ports/qr-codec';
import type { Random } from '../domain/ports/random';

/** What every use case of this folder may touch. `payBase`: the only host a code may lead to. */
export type Deps = {
  readonly store: CheckoutStore;
  readonly gateway: Pick<CheckoutGateway, 'create' | 'get' | 'findByRequestId' | 'cancel'>;
  readonly qr: QrCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly payBase: string;
};
