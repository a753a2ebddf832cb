import type { GatedAction } from '../domain/gated-action';

/** A key of another system. Times are milliseconds since the epoch. */
export type KeyDto = {
  id: string;
  name: string;
  /** Its last letters, to tell it from others. */
  ending: string;
  actions: GatedAction[];
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
