import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback that answers as a test wants, and remembers what it was asked. */
export class WebServer {
  /** Paths with their queries, in the order in which they came. */
  readonly asked: string[] = [];
  /** Headers of the latest request. */
  headers: IncomingMessage['headers'] = {};
  answer: Answering = (response) => void response.writeHead(404).end();

  private constructor(private readonly server: Server) {}

  static async start(answer?: Answering): Promise<WebServer> {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const web = new WebServer(server);
    if (answer) web.answer = answer;
    server.on('request', (request, response) => {
      web.asked.push(request.url!);
      web.headers = request.headers;
      web.answer(response, request);
    });
    return web;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
