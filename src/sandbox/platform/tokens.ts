import type { Token } from '../objects/token.js';
import { notFound } from '../problem.js';
import type { World } from '../world.js';

export function retrieveToken(world: World, _parameters: object, id: string): Token {
  const token = world.tokens.get(id);
  if (!token) throw notFound('token');
  return token;
}
