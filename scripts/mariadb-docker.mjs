/** A container of the version in docker-compose.yml, or undefined (with the reason said) where Docker does not serve. */
export async function startContainer({ password, database }, flags) {
  const { GenericContainer, getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    console.log('No mariadbd or mysqld on the PATH, and no Docker engine answers.');
    return undefined;
  }
  try {
    const container = await new GenericContainer('mariadb:10.11')
      // The test user creates databases, so it is given the rights of root.
      .withEnvironment({ MARIADB_ROOT_PASSWORD: password, MARIADB_ROOT_HOST: '%', MARIADB_DATABASE: database })
      .withCommand(['--character-set-server=utf8mb4', '--innodb-flush-log-at-trx-commit=0', ...flags])
      .withExposedPorts(3306)
      .start();
    const port = container.getMappedPort(3306);
    const url = `mysql://root:${password}@${container.getHost()}:${port}/${database}`;
    return { url, port, stop: async () => void (await container.stop()) };
  } catch (error) {
    console.log(`Docker is here but could not start mariadb:10.11: ${error.message}`);
    return undefined;
  }
}
