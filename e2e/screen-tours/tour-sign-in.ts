import { expect } from '@playwright/test';
import type { Person } from '../fixtures/stack';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

export async function tourSignIn(till: Till, person: Person, visit: Visit): Promise<void> {
  await till.signIn.open(till.url);
  await visit('sign-in');
  await till.signIn.choose(person.name);
  await visit('pin');
  await till.signIn.typePin('000000');
  await expect(till.signIn.wrongPin()).toBeVisible();
  await visit('wrong-pin');
  await till.signIn.typePin(person.pin);
  await expect(till.sale.amount(0)).toBeVisible();
}
