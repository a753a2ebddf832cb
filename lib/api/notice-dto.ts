/** One message to another system. Times are milliseconds since the epoch. */
export type NoticeDto = {
  id: string;
  reference: string;
  status: string | null;
  phase: string;
  createdAt: number;
  attempts: number;
  /** `waiting`: not tried, or tried again at `nextAt`. */
  state: 'waiting' | 'delivered' | 'givenUp';
  nextAt: number | null;
  lastAttemptAt: number | null;
  /** What the other system answered; null when it did not. */
  lastStatus: number | null;
  lastFailure: string | null;
};

export type NoticeEndpointDto = {
  id: string;
  url: string;
  isInside: boolean;
  createdBy: string;
  createdAt: number;
  endedAt: number | null;
  /** Its newest, newest first. */
  notices: NoticeDto[];
};

/** `GET /api/notices/endpoints`: newest first. */
export type NoticeEndpointListDto = { endpoints: NoticeEndpointDto[] };

/** `POST /api/notices/endpoints`: `secret` is shown now and never again. */
export type AddedEndpointDto = { id: string; url: string; secret: string };
