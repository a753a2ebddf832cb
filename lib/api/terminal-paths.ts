/** Addresses around card terminals: apart from the others, which every till loads first. */
export const terminalPaths = {
  api: {
    all: '/api/terminals',
    open: (orderId: string) => `/api/orders/${encodeURIComponent(orderId)}/terminal`,
    resend: (checkoutId: string) => `/api/checkouts/${encodeURIComponent(checkoutId)}/resend`,
  },
  ofOrder: (orderId: string) => `/orders/${encodeURIComponent(orderId)}/terminal`,
} as const;
