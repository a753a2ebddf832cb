/** Addresses for giving money back: apart from the others, which every till loads first. */
export const refundPaths = {
  of: (checkoutId: string) => `/api/checkouts/${encodeURIComponent(checkoutId)}/refunds`,
} as const;
