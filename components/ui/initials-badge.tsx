import type { CSSProperties } from 'react';

type Props = { person: { id: string; name: string }; className: string };

/** A person's initials on their colour; the name itself always stands beside it. */
export function InitialsBadge({ person: { id, name }, className }: Props) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join(' ');
  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hueOf(id) } as CSSProperties}
      className={`person-badge grid shrink-0 place-items-center rounded-full font-semibold uppercase ${className}`}
    >
      {initials}
    </span>
  );
}

/** The same on every screen and device, in degrees. */
export const hueOf = (id: string): number =>
  Array.from(id).reduce((hue, letter) => (hue * 31 + letter.charCodeAt(0)) % 360, 0);
