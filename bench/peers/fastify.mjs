// F: bare Fastify that answers 200. Nothing built on Fastify in this process can be faster.
import fastify from 'fastify';

const app = fastify();
app.post('/webhooks/viber/:key', (request, reply) => reply.code(200).send());
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
