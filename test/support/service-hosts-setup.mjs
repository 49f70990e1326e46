import { ServiceHosts } from './service-hosts.mjs';

/** They outlive the file: a worker of Jest has them for all its stories. */
globalThis.serviceHosts = new ServiceHosts();
