const SERVER = /^(?:mysql|mariadb):\/\/(?:([^/]*)@)?(\[[^\]/]+\]|[^/:@]+)(?::(\d+))?\/([^/?]+)(?:\?(.*))?$/;

export interface DatabaseServer {
  host: string;
  port: number;
  username: string;
  password: string;
  database: string;
  /** As `?ssl=` says it. */
  ssl?: string;
}

/** The parts of `mysql://user:password@host:port/database?ssl=true`; what is escaped with % is meant without. @throws Error */
export function serverOf(url: string): DatabaseServer {
  const [, login = '', host, port = '3306', database, query] = SERVER.exec(url) ?? [];
  if (host === undefined) throw new Error('DATABASE_URL is no address of a database server.');
  const ssl = new URLSearchParams(query).get('ssl') ?? undefined;
  const [username = '', ...password] = login.split(':');
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password.join(':')),
    database: decodeURIComponent(database!),
    ssl,
  };
}
