import { Trans, useLingui } from '@lingui/react/macro';
import { version } from 'emojibase-data/package.json';
import { EmojiPicker as Picker } from 'frimousse';
import { Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../../ui/class-names.ts';
import picker from '../quick-replies/quick-reply-picker.module.css';
import css from './emoji-picker.module.css';

interface Props {
  onPick: (emoji: string) => void;
  /** @param isBack into the editor, not elsewhere */
  onLeave: (isBack: boolean) => void;
}

/** From our own service: the page may ask nobody else. */
const DATA = `/assets/emoji-${version}`;
/** Large enough for a thumb. */
const CELL_PX = 44;

/** Readers of screens count from one, the list from zero. */
const fromOne = (index: number | undefined) => (index === undefined ? undefined : index + 1);

/** Finds an emoji by its name in the language of the app; in Romanian there are no names, so it is English. */
export default function EmojiPicker({ onPick, onLeave }: Props) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(8);
  useLayoutEffect(() => setColumns(Math.max(6, Math.floor(place.current!.offsetWidth / CELL_PX))), []);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, keys belong to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) event.nativeEvent.stopImmediatePropagation();
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave(true);
    }
  };
  const onBlur = (event: FocusEvent) => {
    // Another window may come before this one for a moment.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    onLeave(false);
  };

  return (
    <div ref={place} role="dialog" aria-label={t`Emoji`} onKeyDownCapture={onKeyDown} onBlur={onBlur}>
      <Picker.Root
        className={classes(picker.picker, css.picker)}
        locale={i18n.locale === 'ro' ? 'en' : i18n.locale}
        emojibaseUrl={DATA}
        columns={columns}
        onEmojiSelect={({ emoji }) => onPick(emoji)}
      >
        <div className={picker.head}>
          <Search size={16} aria-hidden="true" />
          {/* Of no form: Enter chooses here, and sends nothing. */}
          <Picker.Search
            className={picker.input}
            form="none"
            aria-label={t`Find an emoji`}
            placeholder={t`Find an emoji`}
            autoFocus
          />
          <Picker.ActiveEmoji>{({ emoji }) => <span className={css.name}>{emoji?.label}</span>}</Picker.ActiveEmoji>
        </div>
        <Picker.Viewport className={css.list}>
          <Picker.Loading>
            <span className={picker.line}>
              <Trans>Loading…</Trans>
            </span>
          </Picker.Loading>
          <Picker.Empty>
            <span className={picker.line}>
              <Trans>No emoji has this name.</Trans>
            </span>
          </Picker.Empty>
          <Picker.List
            aria-label={t`Emoji`}
            components={{
              CategoryHeader: ({ category, ...rest }) => (
                <div {...rest} className={css.category}>
                  {category.label}
                </div>
              ),
              Row: (row) => <div {...row} aria-rowindex={fromOne(row['aria-rowindex'])} />,
              Emoji: ({ emoji, ...rest }) => (
                // Its role of a grid's cell comes with the rest.
                // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
                <button {...rest} type="button" className={css.emoji} aria-colindex={fromOne(rest['aria-colindex'])}>
                  {emoji.emoji}
                </button>
              ),
            }}
          />
        </Picker.Viewport>
      </Picker.Root>
    </div>
  );
}
