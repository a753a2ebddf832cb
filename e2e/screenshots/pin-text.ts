import type { Page } from '@playwright/test';
import { toDataURL } from 'qrcode';

/** As long as a real address, so that the code has as many modules. */
const EXAMPLE_ADDRESS = `https://pay.example.com/qr/${'0123456789abcdef'.repeat(3)}`;

const drawExample = () => toDataURL(EXAMPLE_ADDRESS, { errorCorrectionLevel: 'H', margin: 3, width: 1024 });

/**
 * Replaces what differs from run to run (times, numbers, the code itself), so that pictures change with the screens
 * alone. Resolves to what puts the words back, since the tour goes on.
 */
export async function pinText(page: Page): Promise<() => Promise<void>> {
  const replaced = await page.evaluateHandle(
    async ({ code, address }) => {
      const originals = new Map<Node, string | null>();
      const references = new Map<string, string>();
      const reference = (text: string) => {
        const known =
          references.get(text) ?? `Q-7K3M-${'2XPA4DWC6HRE8NTB'.slice(references.size, references.size + 4)}`;
        references.set(text, known);
        return known;
      };
      const pinned = (text: string, isTimer: boolean) =>
        text
          .replace(/\bQ-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, reference)
          .replace(/\bpay\.qtill\.test(:\d+)?/g, 'pay.example.com')
          .replace(/^[0-9A-Z]{6}$/, 'K7Q2M4')
          // The short name of a till.
          .replace(/^[0-9A-Z]{4}$/, '7K3M')
          .replace(/\b\d\d:\d\d:\d\d\b/g, '14:03:27')
          .replace(/^\d\d:\d\d$/g, isTimer ? '14:52' : '14:03');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const isTimer = node.parentElement?.closest('[role=timer]') !== null;
        const text = pinned(node.nodeValue ?? '', isTimer);
        if (text === node.nodeValue) continue;
        originals.set(node, node.nodeValue);
        node.nodeValue = text;
      }
      for (const field of document.querySelectorAll('input')) {
        if (field.value.startsWith('http')) field.value = address;
      }
      for (const image of document.querySelectorAll('img')) {
        if (image.src.startsWith('data:image/png')) image.src = code;
        await image.decode();
      }
      return originals;
    },
    { code: await drawExample(), address: EXAMPLE_ADDRESS },
  );
  return () =>
    replaced.evaluate((originals) => {
      for (const [node, text] of originals) node.nodeValue = text;
    });
}
