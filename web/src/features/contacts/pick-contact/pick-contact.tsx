import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { Face } from '../../../ui/face/face.tsx';
import { type Choice, PickOne } from '../../../ui/pick-one/pick-one.tsx';
import type { Contact } from '../contact-card/contact.query.ts';
import { contactListQuery } from '../contact-list/contact-list.query.ts';

const MOST = 5;

interface Props {
  contact: Contact | undefined;
  /** Below the field; without it, that it may be nobody. */
  help?: ReactNode;
  onPick: (contact: Contact | undefined) => void;
}

const choiceOf = ({ id, name, avatarFileId, phones }: Contact): Choice => ({
  sign: <Face id={id} name={personName(name)} avatarFileId={avatarFileId} size="sm" />,
  name: personName(name),
  about: phones[0]?.number,
});

/** One contact or nobody, found by name, tag or number. */
export function PickContact({ contact, help, onPick }: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const { data } = useInfiniteQuery({ ...contactListQuery({ q: words.trim() }), enabled: words.trim() !== '' });
  const found = words.trim() === '' ? [] : (data?.pages[0]?.items ?? []).slice(0, MOST);
  return (
    <PickOne
      label={<Trans>Contact</Trans>}
      help={help ?? <Trans>Whom it is for; it may be nobody.</Trans>}
      placeholder={t`Name, tag or number`}
      picked={contact}
      other={t`Choose somebody else`}
      words={words}
      onWords={setWords}
      found={found}
      foundLabel={t`Contacts found`}
      choiceOf={choiceOf}
      onPick={onPick}
    />
  );
}
