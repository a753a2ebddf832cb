import 'server-only';
import { z } from 'zod';
import { openDatabase } from '../../db/core/database';
import { createStaffStore } from '../../db/staff/staff-store';
import { asStaffId } from '../../domain/core/ids';
import { toDecimalText } from '../../domain/money/money';
import type { Role } from '../../domain/staff/staff';
import { addStaff, resetPin } from '../../staff/add-staff';
import { limitRefunds, limitSales } from '../../staff/limits';
import { readDatabaseUrl } from '../composition/env';
import { random, secrets } from '../adapters/secrets';

const USAGE = `Use one of
  npm run staff -- list
  npm run staff -- add "NAME" cashier|driver|manager
  npm run staff -- pin ID        a new PIN; open sessions end at once
  npm run staff -- retire ID     no longer works here; open sessions and the API keys they made end at once
  npm run staff -- limit cashier|driver AMOUNT
                                 what they may refund of a payment without a manager, say 50.00; 0 for nothing
  npm run staff -- limit sale AMOUNT|none
                                 the largest sale that staff may type, say 5000.00; until it is set 10000`;

const command = z.union([
  z.tuple([z.literal('list')]),
  z.tuple([z.literal('add'), z.string().trim().min(1).max(60), z.enum(['cashier', 'driver', 'manager'])]),
  z.tuple([z.literal('pin'), z.string()]),
  z.tuple([z.literal('retire'), z.string()]),
  z.tuple([z.literal('limit'), z.enum(['cashier', 'driver', 'sale']), z.string()]),
]);

/** Run by `npm run staff`: the people of the sign-in screen, from the machine the product runs on. */
async function manageStaff(args: string[]): Promise<string> {
  const parsed = command.safeParse(args);
  if (!parsed.success) return USAGE;
  const { db, close } = openDatabase(readDatabaseUrl(), (error) => console.error(error.message));
  try {
    const deps = { staff: createStaffStore(db), secrets, random };
    const [verb, whose, amount] = parsed.data;
    if (verb !== 'limit') return await carryOut(deps, parsed.data);
    return await (whose === 'sale' ? tellLargest(deps, amount) : tellLimit(deps, whose, amount));
  } finally {
    await close();
  }
}

type Deps = Parameters<typeof addStaff>[0];

const tellNoLimit = ({ kind }: { kind: 'no_branch' | 'no_amount' }, text: string) =>
  kind === 'no_branch' ? 'Start qtill once before.' : `${text} is no amount. ${USAGE}`;

function tellRetired(keys: number | null): string | null {
  if (keys === null || keys === 0) return keys === null ? null : 'Done.';
  return `Done. ${keys} API keys that they made were revoked: a manager makes new ones for the systems that used them.`;
}

async function tellLargest({ staff }: Deps, text: string): Promise<string> {
  const set = await limitSales({ staff }, text === 'none' ? null : text);
  if (!set.ok) return tellNoLimit(set.error, text);
  return text === 'none'
    ? 'Staff may type a sale of any amount.'
    : `A sale that staff type may be ${set.value.currency} ${toDecimalText(set.value)} at most.`;
}

async function tellLimit({ staff }: Deps, role: Role, text: string): Promise<string> {
  const set = await limitRefunds({ staff }, { role, text });
  if (!set.ok) return tellNoLimit(set.error, text);
  const { minor, currency } = set.value;
  return minor === 0
    ? `A ${role} needs a manager for every refund.`
    : `A ${role} may refund up to ${currency} ${toDecimalText(set.value)} of a payment without a manager.`;
}

type Others = Exclude<z.output<typeof command>, readonly ['limit', ...unknown[]]>;

async function carryOut(deps: Deps, [verb, ...rest]: Others): Promise<string> {
  const [first = '', role] = rest;
  const nobody = `Nobody has the id ${first}. "npm run staff -- list" shows the ids.`;
  if (verb === 'add') {
    const { staff, pin } = await addStaff(deps, { name: first, role: role ?? 'cashier' });
    return `${staff.name} (${staff.role}) signs in with PIN ${pin}. It is not shown again.`;
  }
  if (verb === 'pin') {
    const pin = await resetPin(deps, asStaffId(first));
    return pin ? `The new PIN is ${pin}. It is not shown again.` : nobody;
  }
  if (verb === 'retire') return tellRetired(await deps.staff.retire(asStaffId(first))) ?? nobody;
  const people = await deps.staff.list();
  if (people.length === 0) return `Nobody yet.\n${USAGE}`;
  return people.map(({ id, name, role: job }) => `${id}  ${name} (${job})`).join('\n');
}

console.log(await manageStaff(process.argv.slice(2)));
