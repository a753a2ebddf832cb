import { mainBranch } from '../branch/main-branch';
import type { Terminal } from './terminal';

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
