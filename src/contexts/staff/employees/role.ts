/** What an employee may do: admins also manage employees, accounts and settings. */
export const ROLES = ['admin', 'employee'] as const;
export type Role = (typeof ROLES)[number];
