import { belongsTo } from '../objects/scope.js';
import type { Token } from '../objects/token.js';
import { notFound } from '../problem.js';
import { type ServerCall, route } from './route.js';

function retrieve({ world, account, id }: ServerCall): Token {
  const token = world.tokens.get(id);
  if (!token || !belongsTo(world, id, account)) throw notFound('token');
  return token;
}

export const tokenRoutes = [
  route({
    method: 'GET',
    path: '/v1/tokens/:id',
    stripe: 'tokens.retrieve',
    summary: 'Retrieves a token.',
    parameters: {},
    answers: 'token',
    answer: retrieve,
  }),
];
