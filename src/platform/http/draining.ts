import { type Server as HttpServer } from 'node:http';
import { Server } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** How long clients that keep a connection have for their next request, which tells them to go. */
const DRAIN_MS = 2_000;
const ACCEPTING_TURNS = 50;
const UNFINISHED_MS = 4_000;

/**
 * A stop that cuts no request. Node's own close drops every connection whose request it has not read yet, which under
 * load is most of them. Here the port is closed first; what is connected is still served, and told to come back on
 * another connection; only then the server is closed.
 */
@Injectable()
export class Draining implements OnModuleInit, BeforeApplicationShutdown {
  /** From then on every answer tells the client to come back on another connection. */
  begun = false;

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onSend', (_request, reply, _payload, done) => {
      if (this.begun) reply.header('connection', 'close');
      done();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const server = this.host.httpAdapter.getHttpServer() as HttpServer;
    // Whoever waits to be accepted would be cut off with the port: each turn of the event loop accepts some.
    for (let turn = 0; turn < ACCEPTING_TURNS; turn++) await nextTurn();
    const gone = new Promise<void>((resolve) => {
      // Of `net`, not of `http`: it stops listening and leaves the connections alone.
      Server.prototype.close.call(server, () => resolve());
    });
    // Only now: whoever is told to go comes back on another connection, and must find the port closed, not closing.
    this.begun = true;
    await Promise.race([gone, sleep(DRAIN_MS, undefined, { ref: false })]);
    // A request that never comes to its end must not hold the stop up.
    setTimeout(() => server.closeAllConnections(), UNFINISHED_MS).unref();
  }
}
