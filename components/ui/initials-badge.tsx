/** A person's initials; the name itself always stands beside it. */
export function InitialsBadge({ name, className }: { name: string; className: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join(' ');
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-info-soft font-semibold text-info-ink uppercase ${className}`}
    >
      {initials}
    </span>
  );
}
