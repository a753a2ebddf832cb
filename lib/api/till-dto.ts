import type { StaffDto } from './staff-dto';

/** What the till needs to know about itself; rendered with the page, never polled. */
export type TillDto = {
  staff: StaffDto;
  shop: string;
  currency: string;
  /** `live` shows no banner; everything else says loudly that no real money moves. */
  gatewayEnv: 'sandbox' | 'test' | 'live';
};
