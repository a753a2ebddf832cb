import { envelope } from '../api/envelope';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { pageResponse } from '../page/page-response';
import { redirect } from '../page/redirect';
import { advanceClock } from './advance-clock';
import { dashboardPage } from './dashboard-page';
import { serveAsset } from './serve-asset';
import { showBook } from './show-book';

type Control = (world: World, call: Call) => Response | Promise<Response>;

const controls: Readonly<Record<string, Control>> = {
  'GET /_sandbox': () => redirect('/_sandbox/'),
  'GET /_sandbox/': (world) => pageResponse(dashboardPage(world)),
  'GET /_sandbox/health': ({ config }) => Response.json({ ok: true, pid: config.pid }),
  'GET /_sandbox/book': showBook,
  'POST /_sandbox/clock': advanceClock,
};

export function handleControl(world: World, call: Call): Response | Promise<Response> {
  const control = controls[`${call.method} ${call.path}`];
  if (control) return control(world, call);
  const asset = call.method === 'GET' ? serveAsset(call.path) : undefined;
  return asset ?? envelope(404, 0, { success: false, error: `No such control: ${call.method} ${call.path}` });
}
