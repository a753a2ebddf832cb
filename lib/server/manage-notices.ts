import 'server-only';
import type { z } from 'zod';
import type { AddedEndpointDto, NoticeEndpointListDto } from '../api/notice-dto';
import type { noticeEndpointBody } from '../api/notice-endpoint-body';
import { toNoticeEndpointDto } from '../api/to-notice-endpoint-dto';
import type { Session } from '../domain/ports/staff-store';
import { mapOk, type Result } from '../domain/result';
import { addEndpoint } from '../notices/add-endpoint';
import { endEndpoint } from '../notices/end-endpoint';
import { listEndpoints } from '../notices/list-endpoints';
import { sendAgain } from '../notices/send-again';
import { container } from './container';

type Refused<Kind extends string = 'not_allowed'> = { readonly kind: Kind };

/** Where the branch's changes are told, with what was told lately. */
export const endpointsOf = async ({ staff }: Session): Promise<Result<NoticeEndpointListDto, Refused>> =>
  mapOk(await listEndpoints(container().notices, staff), (endpoints) => ({
    endpoints: endpoints.map(toNoticeEndpointDto),
  }));

export const newEndpoint = async (
  { staff }: Session,
  body: z.output<typeof noticeEndpointBody>,
): Promise<Result<AddedEndpointDto, Refused>> =>
  mapOk(await addEndpoint(container().notices, { ...body, staff }), (added) => ({ ...added, url: body.url }));

export const stopEndpoint = ({ staff }: Session, id: string) =>
  endEndpoint(container().notices, { staff, id });

export const repeatNotice = ({ staff }: Session, id: string) => sendAgain(container().notices, { staff, id });
