/** Addresses of the manager's list of all payments: apart from the others, which every till loads first. */
export const historyPaths = {
  api: {
    search: '/api/checkouts',
    of: (id: string) => `/api/checkouts/${encodeURIComponent(id)}/history`,
  },
  all: '/history',
  of: (id: string) => `/history/${encodeURIComponent(id)}`,
} as const;
