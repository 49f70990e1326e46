import { whoDoesIt } from './who-does-it.js';

const here =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('who gets a new task', () => {
  it.each([
    ['the template’s before the account’s, each once', ['a', 'b'], ['b', 'c'], 'abcl', ['a', 'b', 'c'], 'template'],
    ['the account’s, when there is no template', [], ['c', 'b'], 'abcl', ['c', 'b'], 'account'],
    ['the account’s, when the template’s have left', ['a'], ['c'], 'cl', ['c'], 'account'],
    ['the template’s, when the account’s have left', ['a'], ['c'], 'al', ['a'], 'template'],
    ['who linked the account, when nobody is named', [], [], 'abcl', ['l'], 'linkedBy'],
    ['who linked the account, when all named have left', ['a'], ['b'], 'l', ['l'], 'linkedBy'],
    ['nobody, when they have left too', ['a'], ['b'], '', [], 'linkedBy'],
  ])('%s', (_, template, account, present, ids, from) => {
    expect(whoDoesIt({ template, account, linkedBy: 'l' }, here(...present))).toEqual({ ids, from });
  });
});
