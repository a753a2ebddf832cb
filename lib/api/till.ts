import type { Role } from '../domain/staff/staff';
import { z } from 'zod';

/** A person on the sign-in screen. */
export type StaffDto = { id: string; name: string; role: Role };

/** What the till needs to know about itself; rendered with the page, never polled. */
export type TillDto = {
  staff: StaffDto;
  shop: string;
  currency: string;
  /** What whoever is at it may give back of one payment without approval, in minor units of that currency. */
  refundLimitMinor: number;
  /** `live` shows no banner; everything else says loudly that no real money moves. */
  gatewayEnv: 'sandbox' | 'test' | 'live';
};

/** `POST /api/sign-in`. */
export const signInBody = z.strictObject({
  staffId: z.string().min(1).max(64),
  pin: z.string().regex(/^\d{6}$/),
});

export type SignInBody = z.input<typeof signInBody>;
