/** Addresses of the manager's page of keys: apart from the others, which every till loads first. */
export const keyPaths = {
  api: {
    all: '/api/keys',
    revoke: (id: string) => `/api/keys/${encodeURIComponent(id)}/revoke`,
  },
  all: '/keys',
  docs: '/api/docs',
} as const;
