import type { DataSource } from 'typeorm';
import type { Secrets } from '../../../platform/secrets.js';

/** The linked bots whose API key does not open with this SECRET_KEY, by name, and how many were looked at. */
export async function unreadableKeys(
  dataSource: DataSource,
  secrets: Secrets,
): Promise<{ bots: number; unreadable: string[] }> {
  const rows = await dataSource.query<{ id: string; name: string; api_key: string }[]>(
    "SELECT id, name, api_key FROM account WHERE state = 'linked' ORDER BY name",
  );
  const opens = ({ id, api_key: sealed }: { id: string; api_key: string }): boolean => {
    try {
      secrets.decrypt(sealed, id);
      return true;
    } catch {
      return false;
    }
  };
  return { bots: rows.length, unreadable: rows.filter((row) => !opens(row)).map(({ name }) => name) };
}
