/** Addresses around payment links: apart from the others, which every till loads first. */
export const linkPaths = {
  api: {
    all: '/api/links',
    ofOrder: (id: string) => `/api/orders/${encodeURIComponent(id)}/link`,
    renew: (id: string) => `/api/orders/${encodeURIComponent(id)}/link/renew`,
    end: (id: string) => `/api/orders/${encodeURIComponent(id)}/link/end`,
    /** The customer's tap, and the note that somebody looked. */
    pay: (token: string) => `/api/pay/${encodeURIComponent(token)}`,
    seen: (token: string) => `/api/pay/${encodeURIComponent(token)}/seen`,
  },
  all: '/links',
  ofOrder: (id: string) => `/orders/${encodeURIComponent(id)}/link`,
  pay: (token: string) => `/pay/${encodeURIComponent(token)}`,
} as const;
