import { route } from '../route';
import { deleteCard } from './delete-card';
import { getCard } from './get-card';
import { listCards } from './list-cards';

export const cardRoutes = [
  route('GET', '/card', getCard),
  route('GET', '/card/list', listCards),
  route('POST', '/card/delete', deleteCard),
];
