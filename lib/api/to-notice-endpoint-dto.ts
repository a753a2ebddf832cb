import type { Notice } from '../domain/notice';
import type { EndpointWithNotices } from '../domain/ports/notice-store';
import type { NoticeDto, NoticeEndpointDto } from './notice-dto';

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
