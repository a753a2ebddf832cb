export const checkoutTypes = ['QR', 'WEB', 'MOBILE', 'LINK', 'TERMINAL'] as const;

export type CheckoutType = (typeof checkoutTypes)[number];
