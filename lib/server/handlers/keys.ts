import 'server-only';
import type { z } from 'zod';
import {
  type KeyDto,
  type KeyListDto,
  type MadeKeyDto,
  type makeKeyBody,
  toKeyDto,
} from '../../api/systems/keys';
import type { Session } from '../../domain/ports/staff-store';
import { mapOk, type Result } from '../../domain/core/result';
import { listKeys, makeKey, revokeKey } from '../../keys/api-keys';
import { container } from '../composition/container';

type Refused<Kind extends string = 'not_allowed'> = { readonly kind: Kind };

/** All keys of the manager's branch. */
export const keysOf = async ({ staff }: Session): Promise<Result<KeyListDto, Refused>> =>
  mapOk(await listKeys(container().keys, staff), (keys) => ({ keys: keys.map(toKeyDto) }));

export const newKey = async (
  { staff }: Session,
  body: z.output<typeof makeKeyBody>,
): Promise<Result<MadeKeyDto, Refused>> =>
  mapOk(await makeKey(container().keys, { ...body, staff }), ({ key, secret }) => ({
    key: toKeyDto(key),
    secret,
  }));

export const endKey = async (
  { staff }: Session,
  id: string,
): Promise<Result<KeyDto, Refused<'not_allowed' | 'not_found'>>> =>
  mapOk(await revokeKey(container().keys, { id, staff }), toKeyDto);
