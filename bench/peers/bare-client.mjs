// A bare undici client: sends the bodies it was given over so many connections, one after the other on each, and stores
// nothing. Nothing built on undici can hand them over faster with as many.
import { once } from 'node:events';
import { Pool } from 'undici';

const [{ url, connections, bodies }] = await once(process, 'message');
const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections, pipelining: 1 });
const headers = { 'content-type': 'application/json; charset=utf-8', 'x-viber-auth-token': 'bench' };
process.send({ ready: true });
await once(process, 'message');

const left = bodies.values();
const send = async () => {
  for (const body of left) {
    const response = await pool.request({ path: pathname, method: 'POST', headers, body });
    await response.body.json();
  }
};
await Promise.all(Array.from({ length: connections }, send));
