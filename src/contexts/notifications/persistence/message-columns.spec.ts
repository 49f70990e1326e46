import type { OutboundMessage } from '../../messengers/contract.js';
import { messageOf, partOf } from './message-columns.js';

describe('a message in the columns of its part', () => {
  it.each<[OutboundMessage, string, object | null]>([
    [{ kind: 'text', text: '' }, '', null],
    [{ kind: 'text', text: 'Ж 😀 "{}"' }, 'Ж 😀 "{}"', null],
    [{ kind: 'picture', text: 'caption', fileId: 'f' }, 'caption', { fileId: 'f' }],
    [{ kind: 'picture', text: '', fileId: 'f', fitBytes: 1_000_000 }, '', { fileId: 'f', fitBytes: 1_000_000 }],
    [{ kind: 'video', fileId: 'f' }, '', { fileId: 'f' }],
    [{ kind: 'file', fileId: 'f' }, '', { fileId: 'f' }],
    [{ kind: 'link', fileId: 'f' }, '', { fileId: 'f' }],
    [{ kind: 'location', lat: -0.000001, lon: 179.999999 }, '', { lat: -0.000001, lon: 179.999999 }],
    [{ kind: 'contact', name: 'Ion', phoneNumber: '+40721234567' }, '', { name: 'Ion', phoneNumber: '+40721234567' }],
  ])('%j', (message, text, content) => {
    const columns = partOf(message);
    expect({ ...columns, content: columns.content === null ? null : JSON.parse(columns.content) }).toEqual({
      kind: message.kind,
      text,
      content,
    });
    expect(messageOf(columns)).toMatchObject(message);
  });
});
