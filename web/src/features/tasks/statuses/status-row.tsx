import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { statusName } from '../../../i18n/sentences/words-of.ts';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { Row } from '../../../ui/rows/rows.tsx';
import { RemoveStatusDialog } from './remove-status-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { statusesQuery } from './statuses.query.ts';

type Status = components['schemas']['TaskStatus'];

/** A status: rename it, move it, remove it. */
export function StatusRow({ status, all }: { status: Status; all: readonly Status[] }) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const { id, active, builtIn, position } = status;
  const name = statusName(status.name);
  const move = useChange(
    (to: number) =>
      answered(api.PATCH('/api/task-statuses/{id}', { params: { path: { id } }, body: { position: to } })),
    statusesQuery.queryKey,
  );
  return (
    <Row
      title={
        <>
          {name}
          <Pill state={active ? 'good' : 'quiet'}>{active ? t`Active` : t`Inactive`}</Pill>
        </>
      }
      about={move.error?.message ?? (builtIn && <Trans>Comes with the product; it can be renamed.</Trans>)}
    >
      <IconButton
        label={t`Move ${name} up`}
        disabled={position === 0 || move.isPending}
        onClick={() => move.mutate(position - 1)}
      >
        <ArrowUp size={18} />
      </IconButton>
      <IconButton
        label={t`Move ${name} down`}
        disabled={position === all.length - 1 || move.isPending}
        onClick={() => move.mutate(position + 1)}
      >
        <ArrowDown size={18} />
      </IconButton>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t`What to do with ${name}`} />}>
          <MoreHorizontal size={18} />
        </Menu.Trigger>
        <MenuPopup>
          <MenuItem onClick={() => setDoing('change')}>
            <Trans>Change…</Trans>
          </MenuItem>
          {!builtIn && (
            <MenuItem bad onClick={() => setDoing('remove')}>
              <Trans>Remove…</Trans>
            </MenuItem>
          )}
        </MenuPopup>
      </Menu.Root>
      {doing === 'change' && <StatusDialog status={status} onClose={() => setDoing(null)} />}
      {doing === 'remove' && <RemoveStatusDialog status={status} all={all} onClose={() => setDoing(null)} />}
    </Row>
  );
}
