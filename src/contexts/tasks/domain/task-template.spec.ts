import * as fc from 'fast-check';
import { fill, TEMPLATE_VARIABLES, type TemplateValues, unknownVariables } from './task-template.js';

const values: TemplateValues = {
  'contact.name': 'Ольга',
  'account.name': 'Service desk',
  'message.text': 'The printer is dead',
  date: '2026-01-31',
};

describe('the variables of a template', () => {
  it.each([
    ['{{contact.name}}: {{message.text}}', 'Ольга: The printer is dead'],
    ['{{ account.name }}/{{date}}', 'Service desk/2026-01-31'],
    ['{{date}}{{date}}', '2026-01-312026-01-31'],
    ['no variable, { braces } and $& alone', 'no variable, { braces } and $& alone'],
    ['', ''],
  ])('fills %j in', (pattern, expected) => {
    expect(unknownVariables(pattern)).toEqual([]);
    expect(fill(pattern, values)).toBe(expected);
  });

  it.each([
    ['{{contact.phone}}', ['{{contact.phone}}']],
    ['{{date}} {{Date}} {{Date}} {{}}', ['{{Date}}', '{{}}']],
    ['{{contact.name', ['{{contact.name']],
    ['{{contact.name}', ['{{contact.name']],
    ['date}}', ['}}']],
    ['{{constructor}} {{toString}}', ['{{constructor}}', '{{toString}}']],
    ['{{message text}}', ['{{message text}}']],
  ])('names what it does not know in %j, and leaves it alone', (pattern, unknown) => {
    expect(unknownVariables(pattern)).toEqual(unknown);
    expect(fill(pattern, values)).toBe(pattern.replaceAll('{{date}}', values.date));
  });

  it('takes what strangers write as text, even when it looks like a variable or a replacement', () => {
    const names = Object.keys(TEMPLATE_VARIABLES);
    const piece = fc.constantFrom('{{', '}}', '$&', '$1', "$'", ...names, ...names.map((name) => `{{${name}}}`), 'x');
    const nasty = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(nasty, nasty, (name, text) => {
        const filled = { ...values, 'contact.name': name, 'message.text': text };
        expect(fill('<{{contact.name}}|{{message.text}}|{{date}}>', filled)).toBe(`<${name}|${text}|2026-01-31>`);
      }),
    );
  });
});
