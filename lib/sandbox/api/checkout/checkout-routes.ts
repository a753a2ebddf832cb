import { route } from '../route';
import { cancelCheckout } from './cancel-checkout';
import { createLinkCheckout } from './create-link-checkout';
import { createMobileCheckout } from './create-mobile-checkout';
import { createQrCheckout } from './create-qr-checkout';
import { createTerminalCheckout } from './create-terminal-checkout';
import { createWebCheckout } from './create-web-checkout';
import { getCheckout } from './get-checkout';
import { refundCheckout } from './refund-checkout';
import { resendToTerminal } from './resend-to-terminal';
import { searchCheckouts } from './search-checkouts';

export const checkoutRoutes = [
  route('POST', '/checkout/qr', createQrCheckout),
  route('POST', '/checkout/web', createWebCheckout),
  route('POST', '/checkout/mobile', createMobileCheckout),
  route('POST', '/checkout/link', createLinkCheckout),
  route('POST', '/checkout/terminal', createTerminalCheckout),
  route('GET', '/checkout', searchCheckouts),
  route('GET', '/checkout/{id}', getCheckout),
  route('POST', '/checkout/{id}/cancel', cancelCheckout),
  route('POST', '/checkout/{id}/refund', refundCheckout),
  route('POST', '/checkout/{id}/resend-to-terminal', resendToTerminal),
];
