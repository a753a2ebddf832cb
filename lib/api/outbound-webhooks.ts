import type { Notice } from '../domain/outbound-webhook/outbound-webhook';
import type { EndpointWithNotices } from '../domain/ports/delivery-store';
import { z } from 'zod';
import { isStorable } from '../domain/core/ids';

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

export const toNoticeEndpointDto = (endpoint: EndpointWithNotices): NoticeEndpointDto => ({
  id: endpoint.id,
  url: endpoint.url,
  isInside: endpoint.isInside,
  createdBy: endpoint.createdBy,
  createdAt: endpoint.createdAt,
  endedAt: endpoint.endedAt,
  notices: endpoint.notices.map(toNoticeDto),
});

const toNoticeDto = (notice: Notice): NoticeDto => ({
  id: notice.id,
  reference: notice.data.reference,
  status: notice.data.status,
  phase: notice.data.phase,
  createdAt: notice.createdAt,
  attempts: notice.attempts,
  state: notice.deliveredAt !== null ? 'delivered' : notice.dueAt === null ? 'givenUp' : 'waiting',
  nextAt: notice.dueAt,
  lastAttemptAt: notice.lastAttemptAt,
  lastStatus: notice.lastStatus,
  lastFailure: notice.lastFailure,
});

/** `POST /api/notices/endpoints`. */
export const noticeEndpointBody = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(isStorable, 'has characters that cannot be stored')
    .refine((url) => new URL(url).username === '' && new URL(url).password === '', 'must hold no password'),
  /** A manager allows an address in the shop's own network. */
  isInside: z.boolean(),
});

export type NoticeEndpointBody = z.input<typeof noticeEndpointBody>;
