import type { Checkout } from '../checkout/checkout';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import {
  asBranchId,
  asCheckoutId,
  asGatewayCheckoutId,
  asOrderId,
  asOrderReference,
  asRequestId,
  asStaffId,
} from '../core/ids';
import type { Session } from '../ports/staff-store';
import type { Branch } from '../staff/staff';
import { money } from '../money/money';
import type { Observation } from '../checkout/observation';

export const GATEWAY_ID = asGatewayCheckoutId('1653241101733169556');

export const sampleCheckout = (change: Partial<Checkout> = {}): Checkout => ({
  id: asCheckoutId('chk_1'),
  orderId: asOrderId('ord_1'),
  reference: asOrderReference('Q-1234-5678'),
  gatewayReference: asOrderReference('Q-1234-5678'),
  systemId: null,
  requestId: asRequestId('qt-1'),
  amount: money(1250, 'AED'),
  phase: 'open',
  status: 'PENDING',
  gateway: {
    id: GATEWAY_ID,
    displayId: 'QS3IM5',
    checkoutKey: 'ab12',
    redirectUrl: 'https://pay.example.test/checkout/ab12',
    shop: 'Test store',
  },
  rejection: null,
  createdAt: 0,
  expiresAt: 900_000,
  endedAt: null,
  lastReadAt: null,
  lastObservation: 0,
  emptySearches: 0,
  lastSearchAt: null,
  creates: 1,
  ownerInstance: 1,
  isStopped: false,
  request: { channel: 'qr', expiresIn: 15, deviceReference: 'till-1', qrSize: 300, language: 'en' },
  booked: null,
  refundedMinor: 0,
  bookedAt: null,
  pendingRefund: null,
  anomaly: null,
  version: 1,
  ...change,
});

export const sampleSeen = (change: Partial<GatewayCheckout> = {}): GatewayCheckout => ({
  id: GATEWAY_ID,
  displayId: 'QS3IM5',
  checkoutKey: 'ab12',
  requestId: asRequestId('qt-1'),
  reference: asOrderReference('Q-1234-5678'),
  amount: money(1250, 'AED'),
  cashMinor: 0,
  status: 'PENDING',
  statusText: 'PENDING',
  redirectUrl: 'https://pay.example.test/checkout/ab12',
  shop: 'Test store',
  paymentMethod: null,
  refundedMinor: 0,
  branchId: null,
  createdAt: null,
  notification: null,
  ...change,
});

export const sampleObservation = (number: number, change: Partial<GatewayCheckout> = {}): Observation => ({
  number,
  startedAt: number * 1_000,
  checkout: sampleSeen(change),
});

export const sampleBranch = (change: Partial<Branch> = {}): Branch => ({
  id: asBranchId('brn_test'),
  name: 'Test Shop',
  currency: 'AED',
  refundLimits: {},
  largestSaleMinor: null,
  paidReturnS: null,
  ...change,
});

/** A cashier of that branch on till 1. */
export function sampleSession({ branch = sampleBranch(), ...change }: Partial<Session> = {}): Session {
  return {
    id: 'session-hash',
    deviceId: null,
    staff: { id: asStaffId('stf_test'), name: 'Till', role: 'cashier', branchId: branch.id },
    branch,
    deviceReference: 'till-1',
    ...change,
  };
}
