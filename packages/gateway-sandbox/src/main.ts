import { startSandbox } from './start-sandbox';

await startSandbox();
