import type { StaffDto } from './staff-dto';

/** What the till needs to know about itself; rendered with the page, never polled. */
export type TillDto = {
  staff: StaffDto;
  shop: string;
  currency: string;
  /** What whoever is at it may give back of one payment without approval, in minor units of that currency. */
  refundAloneMinor: number;
  /** `live` shows no banner; everything else says loudly that no real money moves. */
  gatewayEnv: 'sandbox' | 'test' | 'live';
};
