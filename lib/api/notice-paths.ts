/** Addresses of the manager's page of notices: apart from the others, which every till loads first. */
export const noticePaths = {
  api: {
    endpoints: '/api/notices/endpoints',
    end: (id: string) => `/api/notices/endpoints/${encodeURIComponent(id)}/end`,
    again: (id: string) => `/api/notices/${encodeURIComponent(id)}/again`,
  },
  all: '/notices',
} as const;
