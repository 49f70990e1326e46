import { fieldChanges } from './field-changes.js';

it('keeps what names statuses, people and tags, and of texts only that they were changed', () => {
  const changes = {
    statusId: { from: 'new', to: 'done' },
    assigneeIds: { from: ['a'], to: [] },
    tags: { from: [], to: ['boiler'] },
    title: { from: 'Olena', to: 'Olena K.' },
    description: { from: 'x', to: 'y' },
    externalId: { from: null, to: 'crm-1' },
  };
  expect(fieldChanges(changes)).toEqual([
    { field: 'status', from: ['new'], to: ['done'] },
    { field: 'assignees', from: ['a'], to: [] },
    { field: 'tags', from: [], to: ['boiler'] },
    { field: 'title', from: [], to: [] },
    { field: 'description', from: [], to: [] },
    { field: 'external-id', from: [], to: [] },
  ]);
});

it('leaves out what was set to what it was, and what it does not know', () => {
  const same = { statusId: { from: 'new', to: 'new' }, tags: { from: ['a'], to: ['a'] } };
  expect(fieldChanges({ ...same, colour: { from: 'red', to: 'blue' } })).toEqual([]);
});

it.each([
  [true, 'trashed'],
  [false, 'restored'],
])('trash: %s is %s', (to, field) => {
  expect(fieldChanges({ trash: { from: !to, to } })).toEqual([{ field, from: [], to: [] }]);
});
