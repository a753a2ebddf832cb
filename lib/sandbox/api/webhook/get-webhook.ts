import type { Operation } from '../operation';
import { findWebhook } from './find-webhook';

export const getWebhook: Operation = (world, { pathId }) => findWebhook(world, pathId);
