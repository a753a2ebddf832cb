'use client';
import { memo } from 'react';
import type { QrDto } from '@/lib/api/checkouts';
import { codeStyle, useBoxSize } from '@/lib/client/checkout/code-style';

type Props = { qr: QrDto; label: string };

/**
 * The gateway's own picture, as large as fits with every module on whole device pixels. Memoised: while a
 * customer aims, nothing about it may move.
 */
export const CodeImage = memo(function CodeImage({ qr, label }: Props) {
  const { ref, size } = useBoxSize();
  return (
    <div ref={ref} className="pointer-events-none relative size-full overflow-hidden">
      <picture className="contents">
        <img
          src={`data:image/png;base64,${qr.png}`}
          alt={label}
          decoding="sync"
          draggable={false}
          className="scannable absolute top-0 left-0 box-content max-w-none select-none"
          style={size ? codeStyle(qr, size) : { width: '100%', height: '100%', objectFit: 'contain' }}
        />
      </picture>
    </div>
  );
});
