// Apart from `paths.ts`, which every till loads before anything else.

/** Addresses of the office's home: the shop's day so far. */
export const todayPaths = { api: '/api/today', page: '/today' } as const;

/** Addresses of the manager's list of exceptions. */
export const exceptionPaths = {
  all: '/exceptions',
  list: (state: 'open' | 'resolved') => `/api/exceptions?state=${state}`,
  resolve: (id: string) => `/api/exceptions/${encodeURIComponent(id)}/resolve`,
} as const;

/** The page of a sale with the refund of one of its payments opened. */
export const refundPage = (orderId: string, checkoutId: string) =>
  `/orders/${encodeURIComponent(orderId)}?refund=${encodeURIComponent(checkoutId)}`;

/** What a manager has to hear of and no sale shows. */
export const alarmPath = '/api/alarms';

/** Addresses of the manager's list of all payments. */
export const historyPaths = {
  api: {
    search: '/api/checkouts',
    of: (id: string) => `/api/checkouts/${encodeURIComponent(id)}/history`,
  },
  all: '/history',
  /** The list with its search filled in, as `writeSearch` writes it. */
  found: (search: string) => `/history?${search}`,
  of: (id: string) => `/history/${encodeURIComponent(id)}`,
} as const;

/** Addresses of the manager's page of keys. */
export const keyPaths = {
  api: {
    all: '/api/keys',
    revoke: (id: string) => `/api/keys/${encodeURIComponent(id)}/revoke`,
    renew: (id: string) => `/api/keys/${encodeURIComponent(id)}/renew`,
  },
  all: '/keys',
  docs: '/api/docs',
} as const;

/** Addresses around payment links. */
export const linkPaths = {
  api: {
    all: '/api/links',
    ofOrder: (id: string) => `/api/orders/${encodeURIComponent(id)}/link`,
    renew: (id: string) => `/api/orders/${encodeURIComponent(id)}/link/renew`,
    end: (id: string) => `/api/orders/${encodeURIComponent(id)}/link/end`,
    /** The customer pressed Pay; the customer opened the page. */
    pay: (token: string) => `/api/pay/${encodeURIComponent(token)}`,
    seen: (token: string) => `/api/pay/${encodeURIComponent(token)}/seen`,
  },
  all: '/links',
  ofOrder: (id: string) => `/orders/${encodeURIComponent(id)}/link`,
  pay: (token: string) => `/pay/${encodeURIComponent(token)}`,
} as const;

/** Addresses of the manager's page of outbound webhooks. */
export const outboundWebhookPaths = {
  api: {
    endpoints: '/api/notices/endpoints',
    end: (id: string) => `/api/notices/endpoints/${encodeURIComponent(id)}/end`,
    again: (id: string) => `/api/notices/${encodeURIComponent(id)}/again`,
  },
  all: '/notices',
} as const;

/** Addresses of the page that payers come back to. */
export const returnPaths = {
  api: { state: (id: string) => `/api/return/${encodeURIComponent(id)}` },
  of: (id: string) => `/return/${encodeURIComponent(id)}`,
} as const;

/** Addresses of refunds. */
export const refundPaths = {
  of: (checkoutId: string) => `/api/checkouts/${encodeURIComponent(checkoutId)}/refunds`,
} as const;

/** Addresses around card terminals. */
export const terminalPaths = {
  api: {
    all: '/api/terminals',
    open: (orderId: string) => `/api/orders/${encodeURIComponent(orderId)}/terminal`,
    resend: (checkoutId: string) => `/api/checkouts/${encodeURIComponent(checkoutId)}/resend`,
  },
  ofOrder: (orderId: string) => `/orders/${encodeURIComponent(orderId)}/terminal`,
} as const;
