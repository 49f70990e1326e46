import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { answered, api, rememberCsrfToken } from '../../../api/client.ts';
import { LANGUAGES, type Language } from '../../../i18n/language.ts';
import type { Look } from '../../../theme/look.ts';
import { Face } from '../../../ui/face/face.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { useChangeMe } from './use-change-me.ts';
import { useMe } from './use-me.ts';

/** Behind the own face: language, look, sign out. */
export function MeMenu({ className, onListKeys }: { className?: string; onListKeys: () => void }) {
  const me = useMe();
  const { t, i18n } = useLingui();
  const change = useChangeMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => answered(api.POST('/api/auth/sign-out')),
    onSuccess: async () => {
      rememberCsrfToken(undefined);
      queries.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  const looks: [Look, string, typeof Sun][] = [
    ['system', t`As the system`, Monitor],
    ['light', t`Light`, Sun],
    ['dark', t`Dark`, Moon],
  ];

  return (
    <Menu.Root>
      <Menu.Trigger className={className} aria-label={t`${me.name}: language, look, sign out`}>
        <Face id={me.id} name={me.name} avatarFileId={me.avatarFileId} size="sm" />
      </Menu.Trigger>
      <MenuPopup>
        <MenuItem icon={<UserRound size={16} />} onClick={() => void navigate({ to: '/me' })}>
          <Trans>Your profile</Trans>
        </MenuItem>
        <MenuItem icon={<Keyboard size={16} />} onClick={onListKeys}>
          <Trans>Shortcuts</Trans>
        </MenuItem>
        <Menu.Separator />
        {Object.entries(LANGUAGES).map(([code, own]) => (
          <MenuItem key={code} lang={code} onClick={() => change.mutate({ language: code as Language })}>
            {own}
            {code === i18n.locale && ' ✓'}
          </MenuItem>
        ))}
        <Menu.Separator />
        {looks.map(([name, words, Icon]) => (
          <MenuItem key={name} icon={<Icon size={16} />} onClick={() => change.mutate({ look: name })}>
            {words}
            {name === me.look && ' ✓'}
          </MenuItem>
        ))}
        <Menu.Separator />
        <MenuItem icon={<LogOut size={16} />} onClick={() => signOut.mutate()}>
          <Trans>Sign out</Trans>
        </MenuItem>
      </MenuPopup>
    </Menu.Root>
  );
}
