/** @type {WeakMap<object, (() => unknown)[]>} */
const lists = new WeakMap();

/**
 * Like `t.after`, but what was made last is undone first: a folder outlives the server in it.
 * @param {import('node:test').TestContext} t
 * @param {() => unknown} action
 */
export function undo(t, action) {
  const list = lists.get(t) ?? [];
  list.push(action);
  if (lists.has(t)) return;
  lists.set(t, list);
  t.after(async () => {
    for (const entry of list.reverse()) await entry();
  });
}
