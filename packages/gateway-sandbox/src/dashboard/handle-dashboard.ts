import { envelope } from '../api/envelope';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { pageResponse, redirect } from '../page/page-response';
import { checkoutView } from './checkout-view';
import { checkoutsView } from './checkouts-view';
import { dashboardFrame, type View } from './dashboard-frame';
import { outboxView } from './outbox-view';
import { performPress } from './perform-press';
import { settingsView } from './settings-view';
import { webhooksView } from './webhooks-view';

/** The page for the developer on this machine: the gateway's state, and a button for each action. */
export async function handleDashboard(world: World, call: Call): Promise<Response> {
  if (call.method === 'POST') return redirect(performPress(world, new URLSearchParams(call.body)));
  if (call.method !== 'GET') {
    return envelope(405, 0, { success: false, error: `Not possible here: ${call.method}` });
  }
  const view = await findView(world, call.query);
  const page = dashboardFrame({ world, view, query: call.query });
  return pageResponse(page, view.isMissing ? 404 : 200, { ownScripts: true });
}

async function findView(world: World, query: URLSearchParams): Promise<View> {
  const checkoutId = query.get('checkout');
  if (checkoutId !== null) return checkoutView(world, checkoutId);
  switch (query.get('view')) {
    case 'webhooks':
      return webhooksView(world);
    case 'outbox':
      return outboxView(world);
    case 'settings':
      return settingsView(world);
    default:
      return checkoutsView(world, query.get('q') ?? '');
  }
}
