import type { Call } from '../core/call';
import type { World } from '../core/world';
import { handleDashboard } from '../dashboard/handle-dashboard';
import { controlDocument } from '../document/control-document';
import { merchantDocument } from '../document/merchant-document';
import { html } from '../page/html';
import { pageResponse, redirect } from '../page/page-response';
import { actOnCheckout } from './act-on-checkout';
import { controlRefusal } from './control-answer';
import { controlOf } from './controls';
import { serveAsset } from './serve-asset';

const actionPath = /^\/_sandbox\/checkouts\/([^/]+)\/([^/]+)$/;

/** Health and assets are public; everything else is for callers on this machine only. */
export function handleControl(world: World, call: Call): Response | Promise<Response> {
  const { method, path, isLocal } = call;
  const open = method === 'GET' ? openToAll(world, path) : undefined;
  if (open) return open;
  if (!isLocal) {
    if (path === '/' && method === 'GET') return visitorPage();
    return controlRefusal(403, 'The sandbox is controlled from the machine it runs on only.');
  }
  if (path === '/') return handleDashboard(world, call);
  if (path === '/_sandbox' || path === '/_sandbox/') return redirect('/');
  const action = method === 'POST' ? actionPath.exec(path) : null;
  if (action) return actOnCheckout(world, call, action.slice(1));
  const control = controlOf(`${method} ${path}`);
  return control ? control(world, call) : controlRefusal(404, `No such control: ${method} ${path}`);
}

function openToAll({ config }: World, path: string): Response | Promise<Response> | undefined {
  if (path === '/_sandbox/health') return Response.json({ ok: true, pid: config.pid });
  if (path === '/_sandbox/openapi/merchant.json') return Response.json(merchantDocument());
  if (path === '/_sandbox/openapi/control.json') return Response.json(controlDocument());
  return serveAsset(path);
}

/** The start page for callers from other machines. */
function visitorPage(): Response {
  return pageResponse(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Sandbox gateway</title>
          <link rel="icon" type="image/svg+xml" href="/_sandbox/icon.svg" />
          <link rel="stylesheet" href="/_sandbox/pay.css" />
        </head>
        <body>
          <header class="top"><p class="notice">SANDBOX - no real money</p></header>
          <main>
            <h1>Sandbox gateway</h1>
            <p class="panel">
              This is a stand-in for a payment gateway. Its dashboard opens only on the machine it runs on.
            </p>
          </main>
        </body>
      </html>`,
  );
}
