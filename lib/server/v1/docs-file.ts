import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TYPES = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
]);

/** A file of the viewer, from its package as it was installed; null for any other name. */
export async function docsFile(name: string): Promise<Response | null> {
  const type = TYPES.get(name);
  if (type === undefined) return null;
  const bytes = await readFile(join(process.cwd(), 'node_modules', 'swagger-ui-dist', name));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' },
  });
}
