import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { followAsLeader } from '../../../api/live/use-live.ts';
import { useMe } from '../../staff/me/use-me.ts';
import { mayAlert } from './alert.ts';

/** Tells this person what waits for them, as they chose: by the browser's notifications, by a sound. */
export function useAlerts(): void {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isWanted = me.alerts.browser || me.alerts.sound;
  useEffect(() => {
    if (!isWanted) return undefined;
    return followAsLeader((event) => {
      if (!mayAlert(event, me)) return;
      const open = (number: number) =>
        void navigate({ to: '/tasks/$number', params: { number: String(number) }, search: { list: 'waiting' } });
      // An alert that fails is no loss: the lists say the same.
      void import('./show-alert.ts')
        .then(({ showAlert }) => showAlert({ queries, me, event, open }))
        .catch(() => undefined);
    });
  }, [isWanted, me, queries, navigate]);
}
