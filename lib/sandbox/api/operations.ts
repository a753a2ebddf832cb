import { cancelCheckout } from './cancel-checkout';
import { createQrCheckout } from './create-qr-checkout';
import { getCheckout } from './get-checkout';
import type { Operation } from './operation';
import { searchCheckouts } from './search-checkouts';

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly run: Operation;
}

export const operations: readonly Route[] = [
  { method: 'POST', path: /^\/checkout\/qr$/, run: createQrCheckout },
  { method: 'GET', path: /^\/checkout$/, run: searchCheckouts },
  { method: 'GET', path: /^\/checkout\/([^/]+)$/, run: getCheckout },
  { method: 'POST', path: /^\/checkout\/([^/]+)\/cancel$/, run: cancelCheckout },
];
