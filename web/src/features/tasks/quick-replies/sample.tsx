import { Trans, useLingui } from '@lingui/react/macro';
import type { Language } from '../../../i18n/language.ts';
import { useMe } from '../../staff/me/use-me.ts';
import { piecesOf, type Variable } from './places.ts';
import css from './quick-reply-drawer.module.css';

const CUSTOMER = 'Olena Kovalenko';
const NUMBER = 128;
const firstWord = (name: string) => name.split(' ')[0]!;

interface Props {
  text: string;
  language: Language;
  bot: string | undefined;
}

/** How a text would stand in a task, with an invented customer. */
export function Sample({ text, language, bot = 'Teplo Service' }: Props) {
  const { t } = useLingui();
  const me = useMe();
  if (!text.trim()) return null;
  const now = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date());
  const values: Record<Variable, string> = {
    'contact.name': CUSTOMER,
    'contact.firstName': firstWord(CUSTOMER),
    'account.name': bot,
    'employee.name': me.name,
    'employee.firstName': firstWord(me.name),
    'task.number': String(NUMBER),
    'task.title': `${CUSTOMER} (Viber, ${bot})`,
    date: now({ dateStyle: 'long' }),
    time: now({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
  const pieces = piecesOf(text, ({ variable }) => variable && values[variable]);
  return (
    <section aria-label={t`Sample`}>
      <p className={css.label}>
        <Trans>Sample for {CUSTOMER}</Trans>
      </p>
      <p className={css.sample} dir="auto" lang={language}>
        {/* Pieces have no ids, and are shown anew with every letter. */}
        {pieces.map((piece, index) =>
          // oxlint-disable-next-line react/no-array-index-key
          piece.open ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
        )}
      </p>
    </section>
  );
}
