export interface Terminal {
  readonly id: string;
  readonly alias: string;
  readonly deviceType: string;
  readonly serialNumber: string;
  readonly branchId: string;
  readonly branchName: string;
  readonly active: boolean;
}
