import { TestEnvironment } from 'jest-environment-node';
import { ServiceHosts } from './service-hosts.mjs';

/** They outlive the file: a worker of Jest has them for all its stories. */
const hosts = new ServiceHosts();

/** Where stories are played: `serviceHosts` is known to each. */
export default class ServiceEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.serviceHosts = hosts;
  }
}
