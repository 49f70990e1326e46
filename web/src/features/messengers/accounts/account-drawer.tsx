import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useChange } from '../../../api/use-change.ts';
import { timeOf } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { PreviewWords } from '../rules/preview-words.tsx';
import { SETTINGS_KEY, settingsQuery } from '../rules/settings.query.ts';
import { isSame, tidied } from '../rules/text-rules.ts';
import { usePreview } from '../rules/use-preview.ts';
import type { OwnRuleValues } from '../rules/use-rules.ts';
import { type Account, accountsQuery } from './accounts.query.ts';
import css from './messengers-page.module.css';
import { OwnRules } from './own-rules.tsx';
import { type PresetValues, Presets } from './presets.tsx';
import { useAccountChange } from './use-account-change.ts';

export interface AccountValues extends PresetValues {
  apiKey: string;
  messagesPerSecond: string;
  /** null: as for all bots. */
  overrides: OwnRuleValues;
}

interface Props {
  account: Account;
  /** What stands there changed from the beginning. */
  start?: Partial<AccountValues>;
  onClose: () => void;
  onUnlink?: () => void;
}

/** The parameters of one bot. Nothing changes before it is saved. */
export function AccountDrawer({ account, start, onClose, onUnlink }: Props) {
  const { t } = useLingui();
  const [values, setValues] = useState<AccountValues>({
    apiKey: '',
    taskTemplateId: account.taskTemplateId,
    contactTemplateId: account.contactTemplateId,
    additionalAssigneeIds: account.additionalAssigneeIds,
    messagesPerSecond: String(account.messagesPerSecond),
    overrides: {},
    ...start,
  });
  const patch = changesOf(account, values);
  const params = { path: { id: account.id } };
  const save = useChange(
    () => answered(api.PATCH('/api/messengers/accounts/{id}', { params, body: patch })),
    accountsQuery.queryKey,
    SETTINGS_KEY,
  );
  const set = (changed: Partial<AccountValues>) => {
    save.reset();
    setValues((before) => ({ ...before, ...changed }));
  };
  const preview = usePreview(account.id, patch.overrides ?? null, (overrides) =>
    answered(api.PATCH('/api/messengers/accounts/{id}', { params, body: { overrides, dryRun: true } })),
  );
  const { data: common } = useQuery(settingsQuery);
  const { check } = useAccountChange(account);
  const checkedAt = timeOf(new Date(account.health.checkedAt));
  const said = save.error instanceof Problem ? save.error : null;
  const saysOf = (field: string) => said?.errors.find(({ path }) => path === field)?.message;
  const refusal =
    said?.type === 'other-bot' ? t`This key belongs to another bot. Link that one as an account of its own.` : null;
  const atField = saysOf('apiKey') ?? saysOf('messagesPerSecond') ?? refusal;

  return (
    <FormDialog
      drawer
      title={<Trans>Parameters of {account.name}</Trans>}
      act={<Trans>Save parameters</Trans>}
      busy={save.isPending}
      disabled={Object.keys(patch).length === 0}
      onSend={() => save.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      after={
        <div className={css.acts}>
          <Button small busy={check.isPending} onClick={() => check.mutate(false)}>
            <Trans>Check it now</Trans>
          </Button>
          <span className={css.quiet} aria-live="polite">
            {check.error ? check.error.message : <Trans>checked {checkedAt}</Trans>}
          </span>
          {onUnlink && (
            <Button small look="bad" onClick={onUnlink}>
              <Trans>Unlink…</Trans>
            </Button>
          )}
        </div>
      }
    >
      <Presets values={values} onChange={set} />
      <OwnRules account={account} values={values.overrides} onChange={(overrides) => set({ overrides })} />
      {preview.answer && (
        <p className={css.preview} aria-live="polite">
          <PreviewWords preview={preview.answer} botsWith={() => 1} common={common} />
        </p>
      )}
      {preview.error && !save.error && <p role="alert">{preview.error.message}</p>}
      <Field
        label={<Trans>Messages per second</Trans>}
        help={<Trans>At most so many leave in a second; the others wait.</Trans>}
        inputMode="numeric"
        value={values.messagesPerSecond}
        onChange={(event) => set({ messagesPerSecond: event.target.value })}
        error={saysOf('messagesPerSecond')}
      />
      <Field
        label={<Trans>New API key</Trans>}
        help={<Trans>The one of now ends in {account.apiKeyLast4}. Leave it empty to keep that.</Trans>}
        value={values.apiKey}
        onChange={(event) => set({ apiKey: event.target.value })}
        error={saysOf('apiKey') ?? refusal}
        autoComplete="off"
        spellCheck={false}
      />
      {save.error && !atField && <p role="alert">{save.error.message}</p>}
    </FormDialog>
  );
}

/** Only what differs is sent: a colleague may change the rest meanwhile. */
function changesOf(account: Account, values: AccountValues) {
  const { apiKey, messagesPerSecond, overrides, taskTemplateId, contactTemplateId, additionalAssigneeIds } = values;
  const rate = messagesPerSecond.trim() === '' ? null : Number(messagesPerSecond);
  const before: OwnRuleValues = tidied(account.overrides);
  const own = Object.entries(tidied(overrides)).filter(
    ([name, value]) => !isSame(value, before[name as keyof OwnRuleValues] ?? null),
  );
  return {
    ...(apiKey.trim() && { apiKey: apiKey.trim() }),
    ...(taskTemplateId !== account.taskTemplateId && { taskTemplateId }),
    ...(contactTemplateId !== account.contactTemplateId && { contactTemplateId }),
    ...(!isSame(additionalAssigneeIds, account.additionalAssigneeIds) && { additionalAssigneeIds }),
    ...(rate !== account.messagesPerSecond && { messagesPerSecond: rate }),
    ...(own.length > 0 && { overrides: Object.fromEntries(own) as OwnRuleValues }),
  };
}
