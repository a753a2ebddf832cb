import type { Tap } from '../../domain/ports/checkout-store';
import type { Transaction } from '../database';
import { lockName } from '../lock-name';

/** Arrivals of one tap go one after the other until the transaction ends. */
export const lockTap = (tx: Transaction, { staffId, key }: Tap): Promise<void> =>
  lockName(tx, `${staffId}/${key}`);
