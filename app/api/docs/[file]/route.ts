import { problem } from '@/lib/server/problem';
import { publicRoute } from '@/lib/server/route';
import { docsFile } from '@/lib/server/v1/docs-file';

export const GET = publicRoute<{ file: string }>(
  async (_, { file }) => (await docsFile(file)) ?? problem('not_found'),
);
