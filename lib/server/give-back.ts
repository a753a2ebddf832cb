import 'server-only';
import type { z } from 'zod';
import type { refundBody } from '../api/refund-body';
import { toRefundDto } from '../api/to-refund-dto';
import { refundCheckout } from '../checkout/refund-checkout';
import { asCheckoutId, asStaffId } from '../domain/ids';
import { money } from '../domain/money';
import { refundAloneMinor } from '../domain/refund-alone';
import type { Session } from '../domain/ports/staff-store';
import { approve } from '../staff/approve';
import { answer } from './answer';
import { answerRefundError } from './answer-refund-error';
import { answerPinError } from './answer-pin-error';
import { container } from './container';

type Wish = { readonly id: string; readonly tapKey: string } & z.output<typeof refundBody>;

/**
 * Gives a payment back in the name of whoever is signed in, approved by whoever has put a PIN under it. 202 while its
 * outcome is not known.
 */
export async function giveBack({ staff, branch }: Session, wish: Wish): Promise<Response> {
  const { id, tapKey, amountMinor, currency, note, approval } = wish;
  const approved = approval && (await approve(container().staff, toPin(approval)));
  if (approved && !approved.ok) return answerPinError(approved.error);
  const amount = money(amountMinor, currency);
  const approver = approved?.value ?? null;
  const aloneMinor = refundAloneMinor(staff, branch, currency);
  const input = { id: asCheckoutId(id), tapKey, amount, note, staff, approver, aloneMinor };
  const result = await refundCheckout(container().checkout, input);
  if (!result.ok) return answerRefundError(result.error);
  return answer(toRefundDto(result.value), result.value.state === 'asked' ? 202 : 201);
}

const toPin = ({ staffId, pin }: NonNullable<Wish['approval']>) => ({ staffId: asStaffId(staffId), pin });
