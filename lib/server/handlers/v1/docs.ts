import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>qtill API</title>
    <link rel="icon" href="/favicon.ico" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script>
      SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
    </script>
  </body>
</html>
`;

/** The API's document, readable, with every call to be tried out. */
export const docsPage = (): Response =>
  new Response(HTML, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });

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
