import type { Operation } from '../operation';
import { findCard } from './find-card';

export const getCard: Operation = (world, { call }) => findCard(world, call);
