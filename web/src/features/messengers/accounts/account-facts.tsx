import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Face } from '../../../ui/face/face.tsx';
import { taskTemplatesQuery } from '../../tasks/task-templates/task-templates.query.ts';
import { useTextRules } from '../rules/text-rules.ts';
import { useRules, wordsOf } from '../rules/use-rules.ts';
import type { Account } from './accounts.query.ts';
import css from './messengers-page.module.css';

/** What becomes of a bot's messages, and what waits. */
export function AccountFacts({ account }: { account: Account }) {
  const { overrides } = account;
  const rules = useRules().filter(({ name }) => name in overrides);
  const texts = useTextRules().filter(({ name }) => name in overrides);
  const { employees, from } = account.assignees;
  const linkedBy = employees[0]?.name;
  return (
    <dl className={css.facts}>
      <dt>
        <Trans>New tasks</Trans>
      </dt>
      <dd>
        <TemplateName id={account.taskTemplateId} />
      </dd>
      <dt>
        <Trans>Assignees</Trans>
      </dt>
      <dd className={css.people}>
        {from === 'linkedBy' ? (
          <Trans>nobody: tasks go to {linkedBy}, who linked the bot</Trans>
        ) : (
          <>
            {employees.map(({ id, name }) => (
              <Face key={id} id={id} name={name} size="xs" />
            ))}
            <span>{employees.map(({ name }) => name).join(', ')}</span>
          </>
        )}
      </dd>
      {rules.length + texts.length > 0 && (
        <>
          <dt>
            <Trans>Own rules</Trans>
          </dt>
          <dd className={css.people}>
            {rules.map((rule) => (
              <span key={rule.name} className={css.tag}>
                {rule.title}: {wordsOf(rule, overrides[rule.name])}
              </span>
            ))}
            {texts.map(({ name, title }) => (
              <span key={name} className={css.tag}>
                {title}
              </span>
            ))}
          </dd>
        </>
      )}
      {account.waitingAnswers > 0 && (
        <>
          <dt>
            <Trans>Waiting</Trans>
          </dt>
          <dd>
            {account.enabled ? (
              <Plural value={account.waitingAnswers} one="# answer" other="# answers" />
            ) : (
              <Plural
                value={account.waitingAnswers}
                one="# answer leaves on resume"
                other="# answers leave on resume"
              />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function TemplateName({ id }: { id: string | null }) {
  const { data: templates } = useQuery({ ...taskTemplatesQuery, enabled: id !== null });
  if (id === null) return <Trans>Usual</Trans>;
  if (!templates) return '…';
  const template = templates.find((one) => one.id === id);
  return template ? (
    template.name
  ) : (
    <span className={css.warn}>
      <Trans>Template was deleted</Trans>
    </span>
  );
}
