import { bad, isObject, tooNew, type Problem } from './statuses.js';

/** What a member must be, and from which `min_api_version` it may be used. */
interface Rule {
  fits: (value: unknown) => boolean;
  expects: string;
  since?: number;
}

type Rules = Readonly<Record<string, Rule>>;

const text = (max = Infinity): Rule => ({
  fits: (value) => typeof value === 'string' && value.length <= max,
  expects: max === Infinity ? 'a string' : `a string of at most ${max}`,
});
const flag: Rule = { fits: (value) => typeof value === 'boolean', expects: 'a boolean' };
const whole = (min: number, max: number): Rule => ({
  fits: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  expects: `an integer from ${min} to ${max}`,
});
const oneOf = (...names: string[]): Rule => ({
  fits: (value) => typeof value === 'string' && names.includes(value),
  expects: `one of ${JSON.stringify(names)}`,
});
const object: Rule = { fits: isObject, expects: 'an object' };
const paddings: Rule = {
  fits: (value) => Array.isArray(value) && value.length === 4 && value.every((side) => whole(0, 12).fits(side)),
  expects: 'four integers from 0 to 12',
};
const since = (version: number, rule: Rule): Rule => ({ ...rule, since: version });

const KEYBOARD: Rules = {
  BgColor: text(),
  DefaultHeight: flag,
  CustomDefaultHeight: since(3, whole(40, 70)),
  HeightScale: since(3, whole(20, 100)),
  ButtonsGroupColumns: since(4, whole(1, 6)),
  ButtonsGroupRows: since(4, whole(1, 2)),
  InputFieldState: since(4, oneOf('regular', 'minimized', 'hidden')),
  FavoritesMetadata: since(6, object),
};

const RICH_MEDIA: Rules = {
  BgColor: text(),
  ButtonsGroupColumns: whole(1, 6),
  ButtonsGroupRows: whole(1, 7),
};

const BUTTON: Rules = {
  Columns: whole(1, 6),
  Rows: whole(1, 2),
  BgColor: text(),
  Silent: flag,
  BgMediaType: oneOf('picture', 'gif'),
  BgMedia: text(),
  BgMediaScaleType: since(6, oneOf('crop', 'fill', 'fit')),
  ImageScaleType: since(6, oneOf('crop', 'fill', 'fit')),
  BgLoop: flag,
  Image: text(),
  Text: text(),
  TextVAlign: oneOf('top', 'middle', 'bottom'),
  TextHAlign: oneOf('left', 'center', 'right'),
  TextPaddings: since(4, paddings),
  TextOpacity: whole(0, 100),
  TextSize: oneOf('small', 'regular', 'large'),
  OpenURLType: oneOf('internal', 'external'),
  OpenURLMediaType: oneOf('not-media', 'video', 'gif', 'picture'),
  TextBgGradientColor: text(),
  TextShouldFit: since(6, flag),
  InternalBrowser: since(3, object),
  Map: since(6, object),
  Frame: since(6, object),
  MediaPlayer: since(6, object),
};

const RICH_BUTTON: Rules = { ...BUTTON, Rows: whole(1, 7) };

/** ActionBody longer than this is refused by Android; an address may be longer. */
const ACTION_BODY_MAX = 250;
const MAX_ROWS = 24;
const CARDS_MAX = 6;

/** The structure of a keyboard, which the server checks; pictures and colours are left to the client. */
export function keyboardProblems(keyboard: unknown, version: number): Problem[] {
  const say = (problem: string): Problem => bad(`keyboard is not valid. [${problem}]`);
  if (!isObject(keyboard)) return [say('instance type is not object')];
  if (keyboard['Type'] === undefined) return [say('object has missing required properties (["Type"])')];
  if (keyboard['Type'] !== 'keyboard') return [say('instance value of "Type" is not "keyboard"')];
  const problems = [
    ...memberProblems(keyboard, KEYBOARD, version, say),
    ...buttonsProblems(keyboard['Buttons'], BUTTON, version, say),
  ];
  if (problems.length === 0 && rowsOf(keyboard) > MAX_ROWS) problems.push(say(`more than ${MAX_ROWS} rows`));
  return problems;
}

/** The structure of a carousel. */
export function richMediaProblems(rich: unknown, version: number): Problem[] {
  const say = (problem: string): Problem => bad(`rich_media is not valid. [${problem}]`);
  if (!isObject(rich)) return [say('instance type is not object')];
  if (rich['Type'] !== 'rich_media') return [say('object has missing required properties (["Type"])')];
  if (version < 2) return [tooNew('rich_media', 2)];
  const buttons = Array.isArray(rich['Buttons']) ? rich['Buttons'].filter(isObject) : [];
  const problems = [
    ...memberProblems(rich, RICH_MEDIA, version, say),
    ...buttonsProblems(rich['Buttons'], RICH_BUTTON, version, say),
  ];
  const dead = buttons.find((button) => ['share-phone', 'location-picker'].includes(String(button['ActionType'])));
  if (dead) problems.push(say(`${String(dead['ActionType'])} does not work in rich_media`));
  const card = Number(rich['ButtonsGroupColumns'] ?? 6) * Number(rich['ButtonsGroupRows'] ?? 7);
  const area = buttons.reduce((sum, button) => sum + Number(button['Columns'] ?? 6) * Number(button['Rows'] ?? 1), 0);
  if (area > card * CARDS_MAX) problems.push(say(`more than ${CARDS_MAX} cards`));
  return problems;
}

type Say = (problem: string) => Problem;

function buttonsProblems(buttons: unknown, rules: Rules, version: number, say: Say): Problem[] {
  if (buttons === undefined) return [say('object has missing required properties (["Buttons"])')];
  if (!Array.isArray(buttons)) return [say('"Buttons" is not an array')];
  if (buttons.length === 0) {
    return [say('array is too short: must have at least 1 elements but instance has 0 elements')];
  }
  return buttons.flatMap((button: unknown) => {
    if (!isObject(button)) return [say('a button is not an object')];
    return [...actionProblems(button, version, say), ...memberProblems(button, rules, version, say)];
  });
}

function actionProblems(button: Record<string, unknown>, version: number, say: Say): Problem[] {
  const action = button['ActionType'] ?? 'reply';
  const known = ['reply', 'open-url', ''];
  if (version >= 3) known.push('location-picker', 'share-phone', 'none');
  if (version >= 6) known.push('open-map');
  if (typeof action !== 'string' || !known.includes(action)) {
    return [
      say(`instance value (${JSON.stringify(action)}) not found in enum (possible values: ${JSON.stringify(known)})`),
    ];
  }
  const body = button['ActionBody'];
  if (body === undefined) return [say('object has missing required properties (["ActionBody"])')];
  if (typeof body !== 'string') return [say('"ActionBody" is not a string')];
  if (action === 'open-url') return URL.canParse(body) ? [] : [say('"ActionBody" is not a URL')];
  if (action === 'share-phone' && body === '') return [say('"ActionBody" is empty')];
  return body.length > ACTION_BODY_MAX ? [say(`"ActionBody" is longer than ${ACTION_BODY_MAX}`)] : [];
}

function memberProblems(target: Record<string, unknown>, rules: Rules, version: number, say: Say): Problem[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    if (!(name in target)) return [];
    if (!rule.fits(target[name])) return [say(`"${name}" is not ${rule.expects}`)];
    return rule.since !== undefined && version < rule.since ? [tooNew(name, rule.since)] : [];
  });
}

/** Buttons flow from left to right; one that does not fit begins a new row. */
function rowsOf(keyboard: Record<string, unknown>): number {
  const columns = Number(keyboard['ButtonsGroupColumns'] ?? 6);
  let rows = 0;
  let left = 0;
  let height = 0;
  for (const button of keyboard['Buttons'] as Array<Record<string, unknown>>) {
    const width = Number(button['Columns'] ?? 6);
    if (width > left) {
      rows += height;
      left = columns;
      height = 0;
    }
    left -= width;
    height = Math.max(height, Number(button['Rows'] ?? 1));
  }
  return rows + height;
}
