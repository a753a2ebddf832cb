import { problem } from '@/lib/server/http/answer';
import { publicRoute } from '@/lib/server/composition/public-route';
import { docsFile } from '@/lib/server/handlers/v1/docs';

export const GET = publicRoute<{ file: string }>(
  async (_, { file }) => (await docsFile(file)) ?? problem('not_found'),
);
