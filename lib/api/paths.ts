/** Addresses of the API and of the screens, in one place for both sides. */
export const paths = {
  api: {
    health: '/api/health',
    signIn: '/api/sign-in',
    signOut: '/api/sign-out',
    orders: '/api/orders',
    lastOrders: (count: number) => `/api/orders?last=${count}`,
    stop: '/api/orders/stop',
    sales: '/api/sales',
    order: (id: string) => `/api/orders/${encodeURIComponent(id)}`,
    orderCheckouts: (id: string) => `/api/orders/${encodeURIComponent(id)}/checkouts`,
    checkout: (id: string) => `/api/checkouts/${encodeURIComponent(id)}`,
    checkoutQr: (id: string) => `/api/checkouts/${encodeURIComponent(id)}/qr`,
    cancel: (id: string) => `/api/checkouts/${encodeURIComponent(id)}/cancel`,
    check: (id: string) => `/api/checkouts/${encodeURIComponent(id)}/check`,
    /** Open ones of the codes that this device made. */
    myExceptions: '/api/exceptions/mine',
  },
  signIn: '/sign-in',
  /** All names, also on a device that one person alone uses. */
  chooseStaff: '/sign-in?who=',
  newSale: '/',
  charge: (idempotencyKey: string) => `/charge/${encodeURIComponent(idempotencyKey)}`,
  checkout: (id: string) => `/checkouts/${encodeURIComponent(id)}`,
  orders: '/orders',
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
} as const;
