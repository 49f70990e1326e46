import { useLingui } from '@lingui/react/macro';

/** What is removed, by age or with a person: a name for each kind, before a number. */
export function useKindNames(): (kind: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    callbacks: t`Raw callbacks`,
    events: t`Events`,
    uploads: t`Files attached to nothing`,
    strayBytes: t`Left over bytes of files`,
    closedTasks: t`Texts and files of closed tasks`,
    drafts: t`Drafts`,
    audit: t`Audit`,
    contacts: t`Cards`,
    tasks: t`Tasks`,
    actions: t`Messages and notes`,
    deliveries: t`Deliveries`,
    files: t`Files`,
    customersFiles: t`Files from Viber`,
    chats: t`Chats`,
    entryLinks: t`One-time links`,
    phoneRequests: t`Questions for the phone number`,
    creations: t`Records of repeated calls`,
  };
  return (kind) => names[kind] ?? kind;
}
