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
  /** One sale may be so much at most, in the same; null: as much as may be typed. */
  largestSaleMinor: number | null;
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

/** Why a sign-in by a form came to nothing, as the address of the page says it. */
const SIGN_IN_FAILURES = ['wrong_pin', 'sign_in_locked', 'failed'] as const;

export type SignInFailure = { kind: (typeof SIGN_IN_FAILURES)[number]; retryAfterMs: number };

const optional = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);

/** The address of the sign-in page and of its form. Anybody can write one: what does not fit is as good as not there. */
export const signInQuery = z.object({
  /** Whose PIN is asked for; empty: nobody's, so that all names are shown. */
  who: optional(z.string().max(64)),
  /** Where the sign-in leads; see `safePath`. */
  next: optional(z.string().max(2_000)),
  failed: optional(z.enum(SIGN_IN_FAILURES)),
  /** Seconds until the next try. */
  wait: optional(z.coerce.number().int().min(1).max(86_400)),
});

export type SignInQuery = z.output<typeof signInQuery>;

/** What the sign-in page shows. */
export type SignInDto = {
  shop: string;
  staff: StaffDto[];
  /** Of somebody on the list. */
  chosenId: string | null;
  next: string | null;
  failure: SignInFailure | null;
};
