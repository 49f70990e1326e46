import { t } from '@lingui/core/macro';

/** Statuses that come with the product, by the English names that they have until an admin renames them. */
export const statuses: Readonly<Record<string, () => string>> = {
  New: () => t({ message: 'New', context: 'status' }),
  'In work': () => t({ message: 'In work', context: 'status' }),
  Waiting: () => t({ message: 'Waiting', context: 'status' }),
  Done: () => t({ message: 'Done', context: 'status' }),
  Completed: () => t({ message: 'Completed', context: 'status' }),
  Rejected: () => t({ message: 'Rejected', context: 'status' }),
  Cancelled: () => t({ message: 'Cancelled', context: 'status' }),
  Postponed: () => t({ message: 'Postponed', context: 'status' }),
};

/** What the service calls people whose name it does not have. */
export const nameless: Readonly<Record<string, () => string>> = {
  'Unnamed contact': () => t`Unnamed contact`,
  'Deleted contact': () => t`Deleted contact`,
  'Former employee': () => t`Former employee`,
};
