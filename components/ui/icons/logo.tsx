/** The mark: the corner pattern of a QR code with a tail, which makes it a q. */
export function Logo({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 512 512" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="512" height="512" rx="116" className="fill-primary" />
      <g fillRule="evenodd" className="fill-primary-ink">
        <path d="M164 76h184a48 48 0 0 1 48 48v324h-46v-92H164a48 48 0 0 1-48-48V124a48 48 0 0 1 48-48zm14 46a16 16 0 0 0-16 16v156a16 16 0 0 0 16 16h156a16 16 0 0 0 16-16V138a16 16 0 0 0-16-16z" />
        <rect x="200" y="160" width="112" height="112" rx="16" />
      </g>
    </svg>
  );
}
