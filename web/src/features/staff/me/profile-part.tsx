import { Trans, useLingui } from '@lingui/react/macro';
import { type ChangeEvent, useRef, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useChange } from '../../../api/use-change.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { Field } from '../../../ui/field/field.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PlacePart } from '../../../ui/place/place.tsx';
import { Row, Rows } from '../../../ui/rows/rows.tsx';
import { useChangeMe } from './use-change-me.ts';
import { useMe } from './use-me.ts';

/** Name and picture: colleagues see them, and customers where the account says so. */
export function ProfilePart() {
  const { t } = useLingui();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const rename = useChangeMe();
  const picture = useChangeMe();
  const upload = useChange(async (file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    // The generated type knows only that it is a form.
    const stored = await answered(api.POST('/api/files', { body: form as never, bodySerializer: () => form }));
    await picture.mutateAsync({ avatarFileId: stored.id });
  });
  const choose = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) upload.mutate(file);
    target.value = '';
  };
  const error = upload.error ?? picture.error;

  return (
    <PlacePart name={t`Profile`}>
      <Rows label={t`Profile`}>
        <Row
          sign={<Face id={me.id} name={me.name} avatarFileId={me.avatarFileId} size="lg" />}
          title={me.name}
          about={me.email}
          below={error && <p role="alert">{error.message}</p>}
        >
          <input ref={choose} type="file" accept="image/*" hidden aria-label={t`Picture`} onChange={chosen} />
          <Button busy={upload.isPending} onClick={() => choose.current?.click()}>
            <Trans>Choose a picture</Trans>
          </Button>
          {me.avatarFileId && (
            <Button look="quiet" busy={picture.isPending} onClick={() => picture.mutate({ avatarFileId: null })}>
              <Trans>Take it off</Trans>
            </Button>
          )}
        </Row>
        <Row
          title=""
          below={
            <Form onSend={() => rename.mutate({ name: name.trim() })}>
              <Field
                label={<Trans>Your name</Trans>}
                value={name}
                onChange={(event) => setName(event.target.value)}
                error={rename.error?.message}
                autoComplete="name"
              />
              <Button type="submit" disabled={!name.trim() || name.trim() === me.name} busy={rename.isPending}>
                <Trans>Save the name</Trans>
              </Button>
            </Form>
          }
        />
      </Rows>
    </PlacePart>
  );
}
