import { orderBody, qrBody } from '../bodies';
import { activeTerminal } from '../shop';
import { manyPages, noSize, type Story, unknownId } from './story';

export const checkoutStories: Readonly<Record<string, Story>> = {
  'POST /checkout/qr': {
    good: () => ['/checkout/qr', orderBody()],
    bad: ['/checkout/qr', {}],
  },
  'POST /checkout/web': {
    good: () => ['/checkout/web', orderBody()],
    bad: ['/checkout/web', qrBody()],
  },
  'POST /checkout/mobile': {
    good: () => ['/checkout/mobile', orderBody()],
    bad: ['/checkout/mobile', qrBody()],
  },
  'POST /checkout/link': {
    good: () => ['/checkout/link', orderBody({ sendSms: true, sendEmail: 'true' })],
    bad: ['/checkout/link', qrBody()],
  },
  'POST /checkout/terminal': {
    good: () => ['/checkout/terminal', orderBody({ terminalId: activeTerminal })],
    bad: ['/checkout/terminal', qrBody({ terminalId: '1' })],
  },
  'GET /checkout': {
    good: async (shop) => {
      await shop.paidCheckout();
      await shop.checkout();
      return [`/checkout?${manyPages}`];
    },
    bad: [`/checkout?${noSize}`],
  },
  'GET /checkout/{checkoutId}': {
    good: async (shop) => [`/checkout/${await shop.checkout()}`],
    bad: [`/checkout/${unknownId}`],
  },
  'POST /checkout/{checkoutId}/cancel': {
    good: async (shop) => [`/checkout/${await shop.checkout()}/cancel`],
    bad: [`/checkout/${unknownId}/cancel`],
  },
  'POST /checkout/{checkoutId}/refund': {
    good: async (shop) => [
      `/checkout/${await shop.paidCheckout()}/refund?amount=30.5&currency=AED&note=broken&referenceId=f-1`,
    ],
    bad: [`/checkout/${unknownId}/refund?amount=1&currency=AED&note=broken`],
  },
  'POST /checkout/{checkoutId}/resend-to-terminal': {
    good: async (shop) => [`/checkout/${await shop.terminalCheckout()}/resend-to-terminal`],
    bad: [`/checkout/${unknownId}/resend-to-terminal`],
  },
};
