import type { ApiKey } from '../domain/api-key';
import type { KeyDto } from './key-dto';

export const toKeyDto = (key: ApiKey): KeyDto => ({
  id: key.id,
  name: key.name,
  ending: key.ending,
  actions: [...key.actions],
  createdBy: key.createdBy,
  createdAt: key.createdAt,
  lastUsedAt: key.lastUsedAt,
  revokedAt: key.revokedAt,
});
