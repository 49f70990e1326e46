import * as fc from 'fast-check';
import { asciiName, extensionOf, formName, named, tidyName } from './file-name.js';

describe('a name from a stranger', () => {
  it.each([
    ['as it is', 'offer.pdf', 'offer.pdf'],
    ['in any writing', 'Счёт № 7 — 日本.docx', 'Счёт № 7 — 日本.docx'],
    ['with emoji', '🎉 party 👍🏽.jpg', '🎉 party 👍🏽.jpg'],
    ['with a path', '../../etc/passwd', 'passwd'],
    ['with a path of Windows', 'C:\\Users\\me\\photo.jpg', 'photo.jpg'],
    ['that is a path only', 'a/b/', ''],
    ['of dots', '..', ''],
    ['hidden', '.htaccess', 'htaccess'],
    ['with dots and blanks at its end', ' report.pdf. . ', 'report.pdf'],
    ['with control characters', 'a\u0000b\r\nc\u007f.txt', 'abc.txt'],
    ['that turns the writing to hide its extension', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['with invisible characters', 'a\u200Bb\uFEFF\u2066c.txt', 'abc.txt'],
    ['with what file systems and headers do not take', 'a<b>:"c|d?e*.txt', 'abcde.txt'],
    ['with many blanks', 'a \t  b.txt', 'a b.txt'],
    ['with half a character', 'a\uD83D.txt', 'a\uFFFD.txt'],
    ['that is empty', '', ''],
    ['that shows nothing', '\u3164', ''],
    ['that shows nothing but its extension', '\u3164\u0301.pdf', 'file.pdf'],
  ])('%s', (_what, given, expected) => {
    expect(tidyName(given)).toBe(expected);
  });

  it('is cut between characters, and its extension kept', () => {
    expect(tidyName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(196)}.pdf`);
    expect(tidyName(`${'😀'.repeat(150)}.pdf`)).toBe(`${'😀'.repeat(98)}.pdf`);
    expect(tidyName(`a.${'x'.repeat(300)}`)).toBe(`a.${'x'.repeat(198)}`);
    expect(tidyName('ж'.repeat(200))).toBe('ж'.repeat(200));
    expect(tidyName(`${'a'.repeat(190)}👨‍👩‍👧‍👦.pdf`)).toBe(`${'a'.repeat(190)}.pdf`);
  });

  it('always fits, and tidying it again changes nothing', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('.', '/', '\\', ' ', '\u202E', '😀', '\uD83D', 'a', '\u0000', '.pdf'), {
          maxLength: 260,
        })
        .map((parts) => parts.join('')),
    );
    const property = fc.property(anything, (given) => {
      const name = tidyName(given);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|^\s|[\s.]$/u);
      expect(tidyName(name)).toBe(name);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

it.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['.bashrc', ''],
  ['a.', ''],
  ['a.b c', ''],
])('the extension of %s is "%s"', (name, expected) => {
  expect(extensionOf(name)).toBe(expected);
});

describe('a name in a web address', () => {
  it.each([
    ['offer 2026.pdf', undefined, 'offer-2026.pdf'],
    ['Crème brûlée.PNG', undefined, 'Creme-brulee.png'],
    ['Счёт.pdf', undefined, 'file.pdf'],
    ['photo.jpg', 'png', 'photo.png'],
    ['noextension', undefined, 'noextension.dat'],
    ['', undefined, 'file.dat'],
    ['отчёт.данные', undefined, 'file.dat'],
    ['a.b-c', undefined, 'a.bc'],
    ['a"><script>.html', undefined, 'a-script.html'],
    ['..%2f..%2fx.txt', undefined, '2f-2fx.txt'],
    [`${'a'.repeat(100)}.pdf`, undefined, `${'a'.repeat(60)}.pdf`],
  ])('%s as %s is %s', (name, extension, expected) => {
    expect(asciiName(name, extension)).toBe(expected);
  });

  it('needs no escaping, whatever it was', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (name) =>
      /^[A-Za-z0-9-]+\.[a-z0-9]+$/.test(asciiName(name)),
    );
    expect(fc.check(property, { numRuns: 500 }).counterexample).toBeNull();
  });
});

describe('a name for what is inside', () => {
  const pdf = { extension: 'pdf', mimeType: 'application/pdf' };
  const text = { extension: 'txt', mimeType: 'text/plain' };
  const zip = { extension: 'zip', mimeType: 'application/zip' };
  const unknown = { extension: '', mimeType: 'application/octet-stream' };

  it.each([
    'Contract nr.5',
    'Счет от 12.05',
    'Fișa tehnică rev.B2',
    'v.2',
    `a.${'b'.repeat(60)}`,
    'Contract nr.123',
    'Factura Orange S.A',
    'Договор №7 от 01.02.2026',
    'смета.итог',
    'no extension',
    'a.b c',
  ])('"%s" has no extension: it gets the one that opens it', async (name) => {
    expect(await named(name, pdf)).toBe(`${name}.pdf`);
    expect(await named(name, text)).toBe(`${name}.txt`);
    expect(await named(name, zip)).toBe(`${name}.zip`);
    // Nobody knows what opens it.
    expect(await named(name, unknown)).toBe(name);
  });

  it.each([
    'report.PDF',
    'archive.tar.gz',
    'data.csv',
    'scan.pdf',
    'photo.jpeg',
    'notes.md',
    'letter.docx',
    'setup.exe',
    'run.command',
    'main.py',
    'plan.dwg',
    'base.1cd',
    'drawing.cdr',
    'film.m4v',
    'a.7z',
  ])('"%s" keeps its extension, also where it does not fit', async (name) => {
    for (const inside of [pdf, text, zip, unknown]) expect(await named(name, inside)).toBe(name);
  });

  it('one letter is an extension of texts only', async () => {
    expect(await named('main.c', text)).toBe('main.c');
    expect(await named('Anexa.C', pdf)).toBe('Anexa.C.pdf');
  });

  it('a file without a name is called after its kind', async () => {
    expect(await named('', pdf)).toBe('file.pdf');
    expect(await named('', { extension: 'jpg', mimeType: 'image/jpeg' })).toBe('picture.jpg');
  });
});

describe('a name in a form', () => {
  it.each([
    ['the %22new%22 offer.pdf', 'the "new" offer.pdf'],
    ['two%0D%0Alines.pdf', 'two\r\nlines.pdf'],
    ['100%.pdf', '100%.pdf'],
    ['50%20off%2F%C3%A9.pdf', '50%20off%2F%C3%A9.pdf'],
    ['a%2522.pdf', 'a%2522.pdf'],
    [undefined, ''],
  ])('%s is %j', (given, expected) => {
    expect(formName(given)).toBe(expected);
  });
});
