import { expect, it } from 'vitest';
import { piecesOf } from './links.ts';

const links = (text: string) => piecesOf(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

it.each([
  ['see https://teplo.md/a?b=1#c', 'https://teplo.md/a?b=1#c'],
  ['see https://teplo.md/a.', 'https://teplo.md/a'],
  ['see https://teplo.md/a...', 'https://teplo.md/a'],
  ['is it https://teplo.md/a?', 'https://teplo.md/a'],
  ['(https://teplo.md/a)', 'https://teplo.md/a'],
  ['https://teplo.md/a_(b) is', 'https://teplo.md/a_(b)'],
  ['«https://teplo.md»', 'https://teplo.md'],
  ['“https://teplo.md”, так', 'https://teplo.md'],
  ['Дивіться https://приклад.укр/шлях?а=1.', 'https://приклад.укр/шлях?а=1'],
  ['Смотрите https://teplo.md/каталог/котлы, там', 'https://teplo.md/каталог/котлы'],
  ['line\nhttps://teplo.md\nline', 'https://teplo.md'],
])('%j has one address', (text, address) => {
  expect(links(text)).toEqual([[address, address]]);
});

it('knows an address without its beginning, and one of a letter', () => {
  expect(links('teplo.md or office@teplo.md')).toEqual([
    ['teplo.md', 'https://teplo.md'],
    ['office@teplo.md', 'mailto:office@teplo.md'],
  ]);
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(document.cookie)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://teplo.md/a',
  'Добре.Приїду завтра о 14.30',
  'v1.2.3, price.xlsx',
  '',
])('%j leads nowhere', (text) => {
  expect(links(text)).toEqual([]);
});

it('makes nothing that runs of what looks like an address, too', () => {
  expect(links('javascript://teplo.md/%0aalert(1)')).toEqual([
    ['teplo.md/%0aalert(1)', 'https://teplo.md/%0aalert(1)'],
  ]);
});

it.each(['a https://teplo.md/b», c javascript:d', '  https://teplo.md \n\n', '«»', 'без посилань'])(
  'keeps all of %j',
  (text) => {
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  },
);
