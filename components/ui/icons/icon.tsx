import { ICON_PATHS, type IconName } from './icon-paths';

type Props = { className?: string } & (
  | { name: IconName; strokes?: never }
  /** Of the one place that draws it, so that others need not load them. */
  | { name?: never; strokes: string }
);

/** Always beside words or inside a named button, so never announced by itself. */
export function Icon({ name, strokes, className = 'size-6' }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={name ? ICON_PATHS[name] : strokes} />
    </svg>
  );
}
