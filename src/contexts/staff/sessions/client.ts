import type { FastifyRequest } from 'fastify';
import { cut } from '../../../platform/text/cut.js';
import { oneLine } from '../../../platform/text/shown.js';
import type { Client } from './session.js';

/** Where a request comes from. */
export const clientOf = ({ ip, headers }: FastifyRequest): Client => ({
  address: ip.slice(0, 45),
  userAgent: cut(oneLine(headers['user-agent'] ?? ''), 200),
});
