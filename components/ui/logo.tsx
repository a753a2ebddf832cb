/** The mark: a finder pattern of a QR code with a tail, which makes it a q. */
export function Logo({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="40" height="40" rx="11" className="fill-primary" />
      <path
        d="M10 9h16a3 3 0 0 1 3 3v22h-5v-7H10a3 3 0 0 1-3-3V12a3 3 0 0 1 3-3zm2 5v8h12v-8z"
        className="fill-primary-ink"
      />
      <rect x="15" y="16" width="6" height="4" rx="1" className="fill-primary-ink" />
    </svg>
  );
}
