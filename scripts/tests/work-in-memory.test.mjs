import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';
import { workInMemory } from '../lib/testing/work-in-memory.mjs';
import { undo } from './support/undo.mjs';

/**
 * Without a TMPDIR, whatever this run has.
 * @param {import('node:test').TestContext} t
 */
function forgetTmpdir(t) {
  const before = process.env.TMPDIR;
  delete process.env.TMPDIR;
  undo(t, () => {
    delete process.env.TMPDIR;
    if (before !== undefined) process.env.TMPDIR = before;
  });
}

test('temporary folders lie where there is room', (t) => {
  const temp = makeTempFolder('private');
  undo(t, temp.remove);
  forgetTmpdir(t);
  workInMemory({ folder: temp.path, enoughBytes: 1 });
  assert.equal(tmpdir(), temp.path);
});

test('temporary folders stay where they were without room, without the folder, and where somebody chose', (t) => {
  const temp = makeTempFolder('private');
  undo(t, temp.remove);
  forgetTmpdir(t);
  const usual = tmpdir();
  workInMemory({ folder: temp.path, enoughBytes: Number.MAX_SAFE_INTEGER });
  workInMemory({ folder: `${temp.path}/nowhere`, enoughBytes: 1 });
  assert.equal(tmpdir(), usual);
  process.env.TMPDIR = '/chosen';
  workInMemory({ folder: temp.path, enoughBytes: 1 });
  assert.equal(tmpdir(), '/chosen');
});
