import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { inWords } from '../../../i18n/sentences/words-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { RiskDialog } from '../../../ui/dialog/risk-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { Skeleton } from '../../../ui/skeleton/skeleton.tsx';
import { languageOf } from './find-replies.ts';
import { keptRepliesQuery, QUICK_REPLIES, type QuickReply, type ReplyScope } from './quick-replies.query.ts';
import { QuickReplyDrawer } from './quick-reply-drawer.tsx';
import css from './quick-reply-list.module.css';

interface Props {
  label: string;
  scope: ReplyScope;
  /** Said where there are none. */
  none: ReactNode;
  children: (add: ReactNode, list: ReactNode) => ReactNode;
}

/** Quick replies of one scope: add, change, remove. */
export function QuickReplyList({ label, scope, none, children }: Props) {
  const { t } = useLingui();
  const { data: replies, error, isPending, refetch } = useQuery(keptRepliesQuery(scope));
  const [editing, setEditing] = useState<QuickReply | 'new'>();
  const [removing, setRemoving] = useState<QuickReply>();
  const remove = useChange(
    ({ id, version }: QuickReply) =>
      answered(
        api.DELETE('/api/quick-replies/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }),
      ),
    QUICK_REPLIES,
  );
  const add = (
    <Button look="ink" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setEditing('new')}>
      <Trans>Add a quick reply</Trans>
    </Button>
  );
  const list = (
    <>
      {isPending && <Skeleton rows={4} />}
      {error && (
        <EmptyState
          title={<Trans>The quick replies could not be loaded</Trans>}
          action={
            <Button onClick={() => void refetch()}>
              <Trans>Load them again</Trans>
            </Button>
          }
        />
      )}
      {replies?.length === 0 && <EmptyState title={none} />}
      {replies && replies.length > 0 && (
        <Rows label={label}>
          {replies.map((reply) => (
            <Row
              key={reply.id}
              title={
                <>
                  {reply.title}
                  <code className={css.shortcut}>/{reply.shortcut}</code>
                </>
              }
              about={<About reply={reply} />}
              below={reply.warnings.length > 0 && <p>{inWords(reply).warnings.join(' ')}</p>}
            >
              <IconButton label={t`Change ${reply.title}`} onClick={() => setEditing(reply)}>
                <Pencil size={17} />
              </IconButton>
              <IconButton
                label={t`Remove ${reply.title}`}
                onClick={() => {
                  remove.reset();
                  setRemoving(reply);
                }}
              >
                <Trash2 size={17} />
              </IconButton>
            </Row>
          ))}
        </Rows>
      )}
      {editing && (
        <QuickReplyDrawer
          scope={scope}
          {...(editing !== 'new' && { reply: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <RiskDialog
          title={<Trans>Remove {removing.title}?</Trans>}
          act={<Trans>Remove the quick reply</Trans>}
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate(removing, { onSuccess: () => setRemoving(undefined) })}
          onClose={() => setRemoving(undefined)}
        >
          <p>
            <Trans>Nobody is offered it any more. What was sent with it stays as it is.</Trans>
          </p>
        </RiskDialog>
      )}
    </>
  );
  return children(add, list);
}

/** In which languages it is, what it says, and how often it was sent. */
function About({ reply }: { reply: QuickReply }) {
  const { texts, files, uses } = reply;
  const language = languageOf(reply, undefined) as keyof typeof texts | undefined;
  return (
    <>
      <span className={css.text} dir="auto">
        {language && texts[language]}
      </span>
      {Object.keys(texts).join(', ').toUpperCase()}
      {files.length > 0 && (
        <>
          {' · '}
          <Plural value={files.length} one="# file" other="# files" />
        </>
      )}
      {uses > 0 && (
        <>
          {' · '}
          <Plural value={uses} one="sent once" other="sent # times" />
        </>
      )}
    </>
  );
}
