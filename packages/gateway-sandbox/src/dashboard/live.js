// Optional: refreshes the live parts of the page. Everything also works without it.
const everyMs = 2_000;
let isPressing = false;
let isAsking = false;

document.addEventListener('pointerdown', () => (isPressing = true));
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (isPressing = false));
setInterval(() => void refresh(), everyMs);

async function refresh() {
  if (document.hidden || isPressing || isAsking) return;
  isAsking = true;
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok && !isPressing)
      for (const part of document.querySelectorAll('[data-live]')) renew(part, fresh);
  } catch {
    // The sandbox is restarting; the next round finds it again.
  } finally {
    isAsking = false;
  }
}

/** Skips while somebody types or selects text; keeps the focus on links and buttons. */
function renew(part, fresh) {
  const news = fresh.getElementById(part.id);
  if (!news || news.isEqualNode(part) || isMarked(part)) return;
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  if (focused?.matches('input, select, textarea')) return;
  part.replaceWith(news);
  if (focused?.id) document.getElementById(focused.id)?.focus({ preventScroll: true });
}

function isMarked(part) {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(part, true);
}
