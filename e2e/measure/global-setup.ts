import { forgetFindings } from './findings';

export default forgetFindings;
