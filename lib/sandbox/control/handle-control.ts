import type { Call } from '../core/call';
import type { World } from '../core/world';
import { handleDashboard } from '../dashboard/handle-dashboard';
import { redirect } from '../page/redirect';
import { actOnCheckout } from './act-on-checkout';
import { controlRefusal } from './control-answer';
import { controls } from './controls';
import { serveAsset } from './serve-asset';
import { visitorPage } from './visitor-page';

const actionPath = /^\/_sandbox\/checkouts\/([^/]+)\/([^/]+)$/;

/** What pay pages and supervisors need is for everybody; everything else only for callers on this machine. */
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
  const control = controls[`${method} ${path}`];
  return control ? control(world, call) : controlRefusal(404, `No such control: ${method} ${path}`);
}

function openToAll({ config }: World, path: string): Response | Promise<Response> | undefined {
  if (path === '/_sandbox/health') return Response.json({ ok: true, pid: config.pid });
  return serveAsset(path);
}
