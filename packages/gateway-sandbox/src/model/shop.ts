import { z } from 'zod';

export const branchSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  description: z.string().optional(),
  enabled: z.boolean(),
  merchant: z.string().optional(),
});

export type Branch = z.infer<typeof branchSchema>;

/** The branch of checkouts that name none. */
export const mainBranch: Branch = {
  id: '1601731695315563241',
  name: 'Test store',
  currency: 'AED',
  enabled: true,
};

interface Terminal {
  readonly id: string;
  readonly alias: string;
  readonly deviceType: string;
  readonly serialNumber: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly active: boolean;
}

const branch = { branchId: mainBranch.id, branchName: mainBranch.name };

/** The payment devices of the shop. The merchant API can list them, not add any. */
export const terminals: readonly Terminal[] = [
  {
    id: '1784518075805649425',
    alias: 'Device 01',
    deviceType: 'AMS1',
    serialNumber: 'AMS1-000100000000001',
    ...branch,
    active: true,
  },
  {
    id: '1784983995871729791',
    alias: 'Device 02',
    deviceType: 'AMS1',
    serialNumber: 'AMS1-000100000000002',
    ...branch,
    active: false,
  },
];

export function findTerminal(id: string): Terminal | undefined {
  return terminals.find((terminal) => terminal.id === id);
}
