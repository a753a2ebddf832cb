import { FONTS_KEY, showKeptFonts } from '@/lib/client/device/web-fonts';

/** Before anything is painted: with which typeface. */
export function FontsScript() {
  const text = `(${showKeptFonts.toString()})(${JSON.stringify(FONTS_KEY)})`;
  return <script dangerouslySetInnerHTML={{ __html: text }} />;
}
