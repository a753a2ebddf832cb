'use client';
import { useEffect } from 'react';
import { noteAlive } from '@/lib/client/http/heal-page';

/** Runs when all of the page does. */
export function Alive() {
  useEffect(noteAlive, []);
  return null;
}
