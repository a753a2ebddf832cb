'use client';
import { useEffect } from 'react';
import { bringFonts } from '@/lib/client/device/web-fonts';
import { noteAlive } from '@/lib/client/http/heal-page';

/** Runs when all of the page does. */
export function Alive() {
  useEffect(() => {
    noteAlive();
    bringFonts();
  }, []);
  return null;
}
