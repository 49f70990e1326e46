import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download, MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { personName } from '../../i18n/sentences/words-of.ts';
import type { components } from '../../api/schema.gen.ts';
import { IconButton } from '../../ui/icon-button/icon-button.tsx';
import { MenuItem, MenuPopup } from '../../ui/menu/menu.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

/** What an admin can do with everything that is kept of a person. */
export function CardMenu({ contact }: { contact: components['schemas']['Contact'] }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'export' | 'erase'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t`More for ${personName(contact.name)}`} />}>
          <MoreHorizontal size={18} />
        </Menu.Trigger>
        <MenuPopup>
          <MenuItem icon={<Download size={16} />} onClick={() => setOpen('export')}>
            <Trans>Export everything</Trans>
          </MenuItem>
          <Menu.Separator />
          <MenuItem bad icon={<Trash2 size={16} />} onClick={() => setOpen('erase')}>
            <Trans>Erase…</Trans>
          </MenuItem>
        </MenuPopup>
      </Menu.Root>
      {open === 'export' && <ExportDialog contact={contact} onClose={close} />}
      {open === 'erase' && <EraseDialog contact={contact} onClose={close} />}
    </>
  );
}
