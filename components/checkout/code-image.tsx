'use client';

import { memo } from 'react';
import type { QrDto } from '@/lib/api/qr-dto';
import { qrGeometry } from '@/lib/client/qr-geometry';
import { useBoxSize } from '@/lib/client/use-box-size';

type Props = { qr: QrDto; label: string };

/**
 * The gateway's own picture, as large as fits with every module on whole device pixels. Memoised: while a
 * customer aims, nothing about it may move.
 */
export const CodeImage = memo(function CodeImage({ qr, label }: Props) {
  const { ref, size } = useBoxSize();
  const geometry = size && qrGeometry({ qr, ...size });
  return (
    <div ref={ref} className="pointer-events-none relative grid size-full place-items-center">
      <picture className="contents">
        <img
          src={`data:image/png;base64,${qr.png}`}
          alt={label}
          decoding="sync"
          draggable={false}
          className="scannable box-content max-w-none select-none"
          style={
            geometry
              ? { width: geometry.image, height: geometry.image, padding: geometry.padding }
              : { width: '100%', height: '100%', objectFit: 'contain' }
          }
        />
      </picture>
    </div>
  );
});
