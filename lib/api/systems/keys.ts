import type { Permission } from '../../domain/staff/staff';
import { type ApiKey, KEY_ACTIONS } from '../../domain/staff/api-key';
import { z } from 'zod';
import { storableText } from '../fields';
import { LONGEST_KEY_NAME } from '../limits';

/** A key of another system. Times are milliseconds since the epoch. */
export type KeyDto = {
  id: string;
  /** Whose it is: a system may have several keys. */
  systemId: string;
  name: string;
  /** Its last letters, to tell it from others. */
  ending: string;
  actions: Permission[];
  /** Null when the product itself made it, for the sandbox. */
  createdBy: string | null;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
};

/** `GET /api/keys`: newest first. */
export type KeyListDto = { keys: KeyDto[] };

/** `POST /api/keys`: `secret` is the key itself, which nobody is ever shown again. */
export type MadeKeyDto = { key: KeyDto; secret: string };

export const toKeyDto = (key: ApiKey): KeyDto => ({
  id: key.id,
  systemId: key.staffId,
  name: key.name,
  ending: key.ending,
  actions: [...key.actions],
  createdBy: key.createdBy,
  createdAt: key.createdAt,
  lastUsedAt: key.lastUsedAt,
  revokedAt: key.revokedAt,
});

/** `POST /api/keys`. */
export const makeKeyBody = z.strictObject({
  name: storableText(1, LONGEST_KEY_NAME),
  actions: z.array(z.enum(KEY_ACTIONS)).min(1).max(KEY_ACTIONS.length),
});

/** `POST /api/keys/{id}/renew`: another key for the same system. */
export const renewKeyBody = makeKeyBody.pick({ actions: true });

export type RenewKeyBody = z.input<typeof renewKeyBody>;
export type MakeKeyBody = z.input<typeof makeKeyBody>;
