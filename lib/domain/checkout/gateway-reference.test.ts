import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOrderReference, asStaffId, isStorable } from '../core/ids';
import { gatewayReferences, referenceBehind } from './gateway-reference';

const system = asStaffId('stf_0123456789ab');
const reference = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
  .filter((text) => text.length <= 50 && isStorable(text))
  .map(asOrderReference);

test('a number goes out as it is, and with a short suffix of its system where another has used it', () => {
  expect(gatewayReferences({ reference: asOrderReference('1001'), systemId: system }).slice(0, 2)).toEqual([
    '1001',
    '1001-89ab',
  ]);
});

test('the shop’s own number goes out as it is or not at all', () => {
  expect(gatewayReferences({ reference: asOrderReference('Q-1'), systemId: null })).toEqual(['Q-1']);
});

test('every candidate fits the gateway and the database, and is another text', () => {
  fc.assert(
    fc.property(reference, (text) => {
      const found = gatewayReferences({ reference: text, systemId: system });
      expect(new Set(found).size).toBe(found.length);
      for (const one of found) {
        expect(one.length).toBeLessThanOrEqual(50);
        expect(isStorable(one)).toBe(true);
      }
    }),
  );
});

test('the number behind a suffix is found again, by its own system alone', () => {
  fc.assert(
    fc.property(
      reference.filter((text) => text.length <= 40),
      (text) => {
        const [, suffixed = text] = gatewayReferences({ reference: text, systemId: system });
        expect(referenceBehind(suffixed, system)).toBe(text);
        expect(referenceBehind(suffixed, asStaffId('stf_zzzzzzzzzzzz'))).toBe(suffixed);
        expect(referenceBehind(suffixed, null)).toBe(suffixed);
      },
    ),
  );
});
