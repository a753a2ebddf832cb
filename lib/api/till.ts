import type { Role } from '../domain/staff/staff';
import { z } from 'zod';
import { storableText } from './fields';
import { PIN_LENGTH } from './limits';

/** A person on the sign-in screen. */
export type StaffDto = { id: string; name: string; role: Role };

/** What the till needs to know about itself; rendered with the page, never polled. */
export type TillDto = {
  staff: StaffDto;
  shop: string;
  currency: string;
  /** How much of one payment this person may refund without approval, in minor units of that currency. */
  refundLimitMinor: number;
  /** After so many seconds Paid gives way to an empty keypad; null: it stays. */
  paidReturnS: number | null;
  /** `live` shows no banner; everything else says that no real money moves. */
  gatewayEnv: 'sandbox' | 'test' | 'live';
};

/** `POST /api/sign-in`. */
export const signInBody = z.strictObject({
  staffId: storableText(1, 64),
  pin: z.string().regex(new RegExp(`^\\d{${PIN_LENGTH}}$`)),
});

export type SignInBody = z.input<typeof signInBody>;
