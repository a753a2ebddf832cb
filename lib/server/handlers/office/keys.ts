import 'server-only';
import type { z } from 'zod';
import {
  type KeyListDto,
  type MadeKeyDto,
  type makeKeyBody,
  type renewKeyBody,
  toKeyDto,
} from '../../../api/systems/keys';
import type { Session } from '../../../domain/ports/staff-store';
import { type KeyDeps, listKeys, makeKey, renewKey, revokeKey } from '../../../keys/api-keys';
import { answer, problem } from '../../http/answer';

/** All keys of the manager's branch. */
export async function answerKeys(deps: KeyDeps, { staff }: Session): Promise<Response> {
  const keys = await listKeys(deps, staff);
  return keys.ok ? answer<KeyListDto>({ keys: keys.value.map(toKeyDto) }) : problem(keys.error.kind);
}

/** 201 with the secret, which is never shown again. */
export async function addKey(
  deps: KeyDeps,
  { staff }: Session,
  body: z.output<typeof makeKeyBody>,
): Promise<Response> {
  return answerMade(await makeKey(deps, { ...body, staff }));
}

/** The same for a system that has a key. */
export async function addKeyOfSystem(
  deps: KeyDeps,
  { staff }: Session,
  { id, ...body }: z.output<typeof renewKeyBody> & { readonly id: string },
): Promise<Response> {
  return answerMade(await renewKey(deps, { ...body, id, staff }));
}

function answerMade(made: Awaited<ReturnType<typeof renewKey>>): Response {
  if (!made.ok) return problem(made.error.kind);
  const { key, secret } = made.value;
  return answer<MadeKeyDto>({ key: toKeyDto(key), secret }, 201);
}

export async function endKey(deps: KeyDeps, { staff }: Session, id: string): Promise<Response> {
  const ended = await revokeKey(deps, { id, staff });
  return ended.ok ? answer(toKeyDto(ended.value)) : problem(ended.error.kind);
}
