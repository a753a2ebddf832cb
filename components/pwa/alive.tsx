'use client';
import { useEffect } from 'react';
import { bringFonts } from '@/lib/client/device/web-fonts';
import { noteAlive } from '@/lib/client/http/heal-page';
import { letPartsLoad } from '@/lib/client/http/load-part';

/** Runs when all of the page does. */
export function Alive() {
  useEffect(() => {
    noteAlive();
    letPartsLoad();
    bringFonts();
  }, []);
  return null;
}
