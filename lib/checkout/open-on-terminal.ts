import type { OrderId } from '../domain/ids';
import { may } from '../domain/may';
import { err, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';
import { fingerprint } from './fingerprint';
import { newCheckout } from './new-checkout';
import type { OpenAnotherError } from './open-another';
import type { Opened } from './opened';
import { openInstead } from './open-instead';

/** As long as a code at the counter. The documents name no limits. */
const EXPIRES_IN_MINUTES = 15;

export type OpenOnTerminalInput = {
  readonly tapKey: string;
  readonly staff: Staff;
  readonly orderId: OrderId;
  /** Digits, as the gateway lists its payment devices. */
  readonly terminalId: string;
  readonly language: 'en' | 'ar';
};

/** Shows an order on a card terminal of the payment service, in the place of its code, which is closed first. */
export async function openOnTerminal(
  deps: Deps,
  { tapKey, staff, orderId, terminalId, language }: OpenOnTerminalInput,
): Promise<Result<Opened, OpenAnotherError | { readonly kind: 'not_allowed' }>> {
  if (!may(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  return openInstead(deps, {
    tap: { key: tapKey, staffId: staff.id, fingerprint: fingerprint({ orderId, terminalId }) },
    order: { id: orderId, branchId: staff.branchId },
    staff,
    checkout: newCheckout(deps, {
      channel: 'terminal',
      language,
      terminalId,
      expiresIn: EXPIRES_IN_MINUTES,
    }),
  });
}
