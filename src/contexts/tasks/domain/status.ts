/** The statuses that are always there. Admins add more; which ones are active decides where messages go. */
export const BUILT_IN_STATUSES = [
  { id: 'new', name: 'New', active: true },
  { id: 'in-work', name: 'In work', active: true },
  { id: 'waiting', name: 'Waiting', active: true },
  { id: 'done', name: 'Done', active: false },
  { id: 'completed', name: 'Completed', active: false },
  { id: 'rejected', name: 'Rejected', active: false },
  { id: 'cancelled', name: 'Cancelled', active: false },
  { id: 'postponed', name: 'Postponed', active: false },
] as const;

export const FIRST_STATUS = 'new';
