import type { Answer, Service } from './service.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a page would */

/** Calls the API as a page of this service does in a browser: with cookies, and with what shows whose page it is. */
export class Browser {
  /** As the browser keeps it, by name. */
  readonly cookies = new Map<string, string>();
  csrfToken: string | null = null;

  constructor(readonly service: Service) {}

  async call<T = any>(
    method: string,
    path: string,
    body?: unknown,
    changes: Record<string, string | null> = {},
  ): Promise<Answer<T>> {
    const headers: Record<string, string | null> = {
      'sec-fetch-site': 'same-origin',
      origin: method === 'GET' ? null : this.service.url,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      'x-csrf-token': method === 'GET' ? null : this.csrfToken,
      ...changes,
    };
    const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
    const answer = await this.service.call<T>(method, path, body, { token: null, headers: Object.fromEntries(sent) });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return answer;
  }

  /** The body of an answer that must be a success. */
  async ok<T = any>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.entered(await this.call('POST', '/api/auth/sign-in', { email, password }));
  }

  /** Keeps the token of an answer that began a session. */
  entered(answer: Answer): Answer {
    if (answer.status < 300) this.csrfToken = answer.body.csrfToken;
    return answer;
  }

  /** Opens an address as a link on another site does. @returns the path, or the address, that it leads to */
  async visit(address: string, headers: Record<string, string> = { accept: 'text/html' }): Promise<string> {
    const response = await fetch(new URL(address, this.service.url), {
      redirect: 'manual',
      headers: {
        ...headers,
        'sec-fetch-site': 'cross-site',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return location.replace(this.service.url, '');
  }

  private keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    if (/; Max-Age=0(;|$)/i.test(cookie)) this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }
}

export interface Person {
  id: string;
  email: string;
  password: string;
}

let people = 0;

/** An employee with a password, as an admin and they themselves make one. */
export async function somebody(service: Service, role: 'admin' | 'employee' = 'employee'): Promise<Person> {
  const email = `somebody${++people}@example.com`;
  const password = `heron cabbage anvil ${people}`;
  const { id } = await service.ok('POST', '/api/employees', { name: `Somebody ${people}`, email, role });
  const { link } = await service.ok('POST', `/api/employees/${id}/reset-link`);
  const token = new URL(link).hash.slice(1);
  const answer = await service.call('POST', '/api/auth/reset', { token, password }, { token: null });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return { id, email, password };
}

/** The same, signed in. */
export async function browserOf(service: Service, role: 'admin' | 'employee' = 'employee') {
  const browser = new Browser(service);
  const person = await somebody(service, role);
  const answer = await browser.signIn(person.email, person.password);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return Object.assign(browser, { person });
}
