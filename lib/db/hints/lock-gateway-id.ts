import type { Transaction } from '../database';
import { lockName } from '../lock-name';

/**
 * A hint and the commit that gives a checkout its gateway id go one after the other: neither would see the other
 * while both are under way, and nothing would be hastened.
 */
export const lockGatewayId = (tx: Transaction, gatewayId: string): Promise<void> =>
  lockName(tx, `gateway/${gatewayId}`);
