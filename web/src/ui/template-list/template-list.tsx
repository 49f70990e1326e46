import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button/button.tsx';
import { RiskDialog } from '../dialog/risk-dialog.tsx';
import { IconButton } from '../icon-button/icon-button.tsx';
import { PlacePart } from '../place/place.tsx';
import { Row, Rows } from '../rows/rows.tsx';
import { Skeleton } from '../skeleton/skeleton.tsx';

interface Named {
  id: string;
  name: string;
  /** What of it does not hold now. */
  warnings: string[];
}

interface Props<Template extends Named> {
  name: string;
  templates: readonly Template[] | undefined;
  isPending: boolean;
  error: Error | null;
  about: (template: Template) => string;
  /** What is, while there are none. */
  none: ReactNode;
  add: ReactNode;
  /** The drawer for one of them, or for a new one. */
  edit: (template: Template | undefined, onClose: () => void) => ReactNode;
  remove: { mutate: (id: string, after: { onSuccess: () => void }) => void; isPending: boolean; error: Error | null };
}

/** Templates of one kind: add, change, remove. */
export function TemplateList<Template extends Named>(props: Props<Template>) {
  const { name, templates, isPending, error, about, none, add, edit, remove } = props;
  const { t } = useLingui();
  const [editing, setEditing] = useState<Template | 'new'>();
  const [removing, setRemoving] = useState<Template>();
  const close = () => setEditing(undefined);
  return (
    <PlacePart name={name}>
      {isPending && <Skeleton rows={1} />}
      {error && <p role="alert">{error.message}</p>}
      {templates && (
        <Rows label={name}>
          {templates.map((template) => (
            <Row
              key={template.id}
              title={template.name}
              about={about(template)}
              below={template.warnings.length > 0 && <p>{template.warnings.join(' ')}</p>}
            >
              <IconButton label={t`Change ${template.name}`} onClick={() => setEditing(template)}>
                <Pencil size={17} />
              </IconButton>
              <IconButton label={t`Remove ${template.name}`} onClick={() => setRemoving(template)}>
                <Trash2 size={17} />
              </IconButton>
            </Row>
          ))}
          <Row title={templates.length === 0 ? none : ''}>
            <Button small icon={<Plus size={15} aria-hidden="true" />} onClick={() => setEditing('new')}>
              {add}
            </Button>
          </Row>
        </Rows>
      )}
      {editing && edit(editing === 'new' ? undefined : editing, close)}
      {removing && (
        <RiskDialog
          title={<Trans>Remove {removing.name}?</Trans>}
          act={<Trans>Remove the template</Trans>}
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate(removing.id, { onSuccess: () => setRemoving(undefined) })}
          onClose={() => setRemoving(undefined)}
        >
          <p>
            <Trans>What was made from it stays as it is. Bots that name it do without.</Trans>
          </p>
        </RiskDialog>
      )}
    </PlacePart>
  );
}
