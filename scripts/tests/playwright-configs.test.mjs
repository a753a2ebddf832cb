import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../lib/root.mjs';
import { toolScript } from '../lib/tool-command.mjs';

const configs = readdirSync(root).filter((name) =>
  /^playwright\..*config\.ts$|^playwright\.config\.ts$/.test(name),
);

test('there are stories, pictures and measurements', () => assert.ok(configs.length >= 3));

for (const config of configs)
  test(`${config} finds what it is to run`, () => {
    const args = [toolScript(root, '@playwright/test', 'playwright'), 'test', '--list', '--config', config];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /Total: [1-9]\d* tests?/);
  });
