/* Runs in the page before anything of ours and tells times by the page's own clock. Nothing outside of it exists there. */
(() => {
  /** The first moment after the next frame was drawn. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  /** What `find` finds, as soon as it does. */
  const appears = (find) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => look());
      const look = () => {
        const found = find();
        if (!found) return;
        observer.disconnect();
        resolve(found);
      };
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      look();
    });

  const changes = (element) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    });

  /** The first change of this button, or its end: whoever pressed it sees that it was pressed. */
  const gives = (button) =>
    new Promise((resolve) => {
      const observer = new MutationObserver((records) => {
        if (button.isConnected && !records.some(({ target }) => button.contains(target))) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });

  const pressed = () =>
    new Promise((resolve) => {
      const note = ({ timeStamp, target }) => resolve({ from: timeStamp, button: target.closest('button') });
      addEventListener('pointerdown', note, { capture: true, once: true });
    });

  const entries = { paint: [], lcp: [], longtask: [] };
  const watch = (type, into) =>
    new PerformanceObserver((list) => into.push(...list.getEntries())).observe({ type, buffered: true });
  watch('paint', entries.paint);
  watch('largest-contentful-paint', entries.lcp);
  watch('longtask', entries.longtask);

  // The page calls itself alive when its keys work: what was pressed before is carried out then.
  const usable = appears(() => document.documentElement?.dataset.alive !== undefined).then(painted);

  const codePainted = async () => {
    const image = await appears(() => document.querySelector('.code-card img'));
    await image.decode();
    return painted();
  };

  window.bench = {
    /** Milliseconds since the visit began; `beganAt` and `at`, when the keypad worked, by the machine's clock. */
    async visit() {
      const usableMs = await usable;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const until = usableMs + 1_000;
      const longTasks = entries.longtask.filter(({ startTime }) => startTime < until);
      return {
        usableMs,
        beganAt: performance.timeOrigin,
        at: performance.timeOrigin + usableMs,
        firstPaintMs: entries.paint.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? null,
        largestPaintMs: entries.lcp.at(-1)?.startTime ?? null,
        longTaskMs: longTasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      };
    },
    /** From the press of the next key to the frame that shows its digit. */
    async key() {
      const { from } = await pressed();
      await changes(document.querySelector('output'));
      return (await painted()) - from;
    },
    /** From the press of Charge to the first frame in which the button is another or gone, and to the one that shows the code. */
    async charge() {
      const { from, button } = await pressed();
      const first = gives(button).then(painted);
      const code = codePainted();
      const [firstAt, codeAt] = await Promise.all([first, code]);
      return { firstMs: firstAt - from, codeMs: codeAt - from, at: performance.timeOrigin + codeAt };
    },
    /** Resolves when the frame with Paid was drawn. */
    async paid() {
      await appears(() =>
        [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
          textContent.startsWith('Paid'),
        ),
      );
      return painted();
    },
  };
})();
