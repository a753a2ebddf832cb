import { join } from 'node:path';
import { respond } from '../control/serve-asset';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { createToken } from './create-token';
import { showCardFrame } from './frame-page';

const script = (name: string) => () =>
  respond({ file: join(import.meta.dirname, name), type: 'text/javascript; charset=utf-8' });

const frames: Readonly<Record<string, (world: World, call: Call) => Response | Promise<Response>>> = {
  'GET /static/js/paymennt-frames.js': script('paymennt-frames.js'),
  'GET /static/js/paymennt-card-frame.js': script('paymennt-card-frame.js'),
  'GET /frames/card': (_, call) => showCardFrame(call),
  'POST /frames/token': createToken,
};

/** The card form for pages of shops. Undefined: another path. */
export function handleFrames(world: World, call: Call): Response | Promise<Response> | undefined {
  return frames[`${call.method} ${call.path}`]?.(world, call);
}
