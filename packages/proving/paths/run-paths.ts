import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, expect } from '@playwright/test';
import { counterTablet } from '@/e2e/fixtures/devices';
import { Sandbox } from '@/e2e/fixtures/sandbox';
import { appSpec, sandboxSpec } from '@/scripts/lib/children.mjs';
import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { originOf } from '@/scripts/lib/settings/web-address.mjs';
import { findBrowser } from '@/scripts/lib/testing/find-browser.mjs';
import { furnishShop } from '@/scripts/lib/testing/furnish-shop.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { startProgram } from '../faults/support/start-program';
import { copyProject } from '../mutation/copy-project';
import { createCounter } from './function-counts';
import { buildObservable, startObservableApp } from './observable-app';
import { observe, type Observed, type Step } from './observe';
import { firstSentence, readPathLists, writePathLists } from './path-lists';
import { type PathName, type StoryName, storyNames } from './path-names';
import {
  checkStory,
  readStory,
  refundStory,
  saleStory,
  sharedStory,
  type Stage,
  webhookStory,
} from './stories';

const STORIES = {
  shared: sharedStory,
  read: readStory,
  check: checkStory,
  sale: saleStory,
  refund: refundStory,
  webhook: webhookStory,
};

/** What a story runs and these do not is its own. */
const BEFORE = {
  shared: [],
  read: ['shared'],
  check: ['shared', 'read'],
  sale: ['shared', 'read', 'check'],
  refund: ['shared', 'read', 'check'],
  webhook: ['shared', 'read'],
} as const satisfies Record<StoryName, readonly StoryName[]>;

/**
 * `npm run paths`: which files a read, a sale, a refund and a gateway webhook run through. `--check` compares with
 * ARCHITECTURE.md, `--write` brings it up to date, `--explain` names the functions.
 */
export async function main(args: string[]): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const options = { check: flag, write: flag, explain: flag } as const;
  const { values } = parseArgs({ args, options });
  await withCluster(async (run) => {
    const ranIn = new Map<StoryName, ReadonlySet<string>>();
    const found = new Map<PathName, readonly Step[]>();
    await observeAll(run, (story, { steps, ran }) => {
      ranIn.set(story, ran);
      const before: readonly StoryName[] = BEFORE[story];
      const own = steps.filter(({ key }) => !before.some((each) => ranIn.get(each)?.has(key)));
      for (const [path, part] of pathsOf(story, own)) {
        found.set(path, part);
        print(path, part.filter(isOfStory), {
          explain: values.explain,
          all: filesOf(steps.filter(isOfStory)).length,
        });
      }
    });
    if (values.write) writePage(found);
    if (values.check) checkPage(found);
  });
}

/** The lists that a story fills. */
function pathsOf(
  story: StoryName,
  steps: readonly Step[],
): readonly (readonly [PathName, readonly Step[]])[] {
  const by = (which: Step['engine']) => steps.filter(({ engine }) => engine === which);
  switch (story) {
    case 'shared':
    case 'check':
      return [];
    case 'sale':
    case 'refund':
      return [
        [`${story}OnTill`, by('browser')],
        [`${story}OnServer`, by('server')],
      ];
    default:
      return [[story, steps]];
  }
}

type Run = { readonly cluster: Cluster; readonly folder: string; readonly signal: AbortSignal };

async function observeAll(run: Run, onStory: (name: StoryName, observed: Observed) => void): Promise<void> {
  const copy = join(run.folder, 'copy');
  await copyProject(root, copy);
  console.log('Building a copy in which every function can be counted ...');
  await buildObservable(copy, run.signal);
  const shop = await furnishShop({ ...run, root: copy }, 'paths', ({ port }) => ({
    APP_URL: `http://127.0.0.1:${port}`,
  }));
  const stops: (() => Promise<void>)[] = [];
  try {
    const logPath = join(run.folder, 'sandbox.log');
    const gateway = await startProgram({ ...sandboxSpec(shop.settings, shop.keys), logPath });
    stops.push(gateway.stop);
    const app = await startObservableApp(appSpec(shop.settings, { env: shop.env }), run);
    stops.push(app.stop);
    const server = createCounter('server', app.send);
    await server.start();
    const executablePath = await findBrowser({ root, signal: run.signal });
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath, args });
    stops.push(() => browser.close());
    const url = originOf('http', '127.0.0.1', shop.settings.port);
    const sandbox = new Sandbox(originOf('http', '127.0.0.1', shop.settings.sandboxPort));
    const webhook = await takeOverWebhook(sandbox);
    for (const name of storyNames) {
      console.log(`Telling the ${name} ...`);
      const page = await newPage(browser);
      const session = await page.context().newCDPSession(page);
      const send = (method: string, params: object) =>
        // The protocol is larger than Playwright's types; the answers are parsed.
        Reflect.apply(session.send, session, [method, params]);
      const counter = createCounter('browser', send);
      await counter.start();
      const stage: Stage = { shop, url, sandbox, page, webhook };
      onStory(name, await observe([server, counter], await STORIES[name](stage)));
      await page.context().close();
    }
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

/** From here on the gateway itself calls nobody: a webhook has a path of its own. Resolves to the till's address. */
async function takeOverWebhook(sandbox: Sandbox): Promise<string> {
  await expect.poll(() => sandbox.webhooks(), { timeout: 30_000 }).toHaveLength(1);
  const [address = ''] = await sandbox.webhooks();
  await sandbox.control('faults', { match: {}, fault: { kind: 'webhook-drop' } });
  return address;
}

async function newPage(browser: Browser) {
  const { viewport, hasTouch } = counterTablet;
  const context = await browser.newContext({
    viewport,
    hasTouch,
    locale: 'en-AE',
    timezoneId: 'Asia/Dubai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

const PAGE = join(root, 'ARCHITECTURE.md');

/** Adds what always ran; what runs in most tellings stays where somebody has written it down. */
function writePage(found: ReadonlyMap<PathName, readonly Step[]>): void {
  const written = readPathLists(readFileSync(PAGE, 'utf8'));
  const isTold = (name: PathName, { belongs, file }: Step) =>
    belongs === 'always' || (belongs === 'mostly' && (written.get(name)?.has(file) ?? false));
  const lists = new Map(
    [...found].map(([name, steps]) => [name, filesOf(steps.filter((step) => isTold(name, step)))]),
  );
  const describe = (file: string) => firstSentence(readFileSync(join(root, file), 'utf8'));
  writeFileSync(PAGE, writePathLists(readFileSync(PAGE, 'utf8'), lists, describe));
  console.log('\nARCHITECTURE.md has these lists now.');
}

/** What runs in some tellings only, as when either of two jobs may find a payment, may be told or left out. */
function checkPage(found: ReadonlyMap<PathName, readonly Step[]>): void {
  const lists = readPathLists(readFileSync(PAGE, 'utf8'));
  const wrong = [...found].flatMap(([name, steps]) => {
    const written = [...(lists.get(name)?.keys() ?? [])];
    const always = filesOf(steps.filter(({ belongs }) => belongs === 'always'));
    const ever = filesOf(steps);
    const missing = always.filter((file) => !written.includes(file));
    const over = written.filter((file) => !ever.includes(file));
    return [
      ...missing.map((file) => `${name}: ${file} is not in ARCHITECTURE.md`),
      ...over.map((file) => `${name}: ${file} is in ARCHITECTURE.md, and nothing of it ran`),
    ];
  });
  if (wrong.length === 0) return console.log('\nARCHITECTURE.md says the same.');
  console.error(`\n${wrong.join('\n')}\n"npm run paths -- --write" brings the page up to date.`);
  process.exitCode = 1;
}

const isOfStory = ({ belongs }: Step) => belongs !== 'sometimes';

const filesOf = (steps: readonly Step[]) => [...new Set(steps.map(({ file }) => file))].toSorted();

type Detail = { readonly explain: boolean; readonly all: number };

function print(name: PathName, steps: readonly Step[], { explain, all }: Detail): void {
  const files = filesOf(steps);
  console.log(`\n${name}: ${files.length} files of ${all} that the story runs`);
  for (const file of files) {
    console.log(`  ${file}`);
    if (!explain) continue;
    for (const step of steps.filter((one) => one.file === file))
      console.log(`      ${step.name || '(unnamed)'} ${step.told}x, at rest ${step.atRest}x`);
  }
}
