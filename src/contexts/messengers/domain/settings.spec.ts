import { PHONE_QUESTION } from './phone-words.js';
import { DEFAULT_SETTINGS, settingChanges } from './settings.js';

describe('the settings', () => {
  it('begin as the rules say', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      createTaskWhenNoneActive: true,
      historyInNewTask: 10,
      sendAsEmployee: false,
      contactTaskRole: 'assigner',
      phoneRequest: PHONE_QUESTION,
    });
  });

  it('name each value that really changed, from what to what', () => {
    const after = { ...DEFAULT_SETTINGS, createTaskWhenNoneActive: false, historyInNewTask: 0 };
    expect(settingChanges(DEFAULT_SETTINGS, after)).toEqual([
      { setting: 'createTaskWhenNoneActive', from: true, to: false },
      { setting: 'historyInNewTask', from: 10, to: 0 },
    ]);
    expect(settingChanges(after, { ...after, phoneRequest: { ...after.phoneRequest } })).toEqual([]);
    expect(settingChanges({ phoneRequest: { en: 'a' } }, { phoneRequest: { en: 'b' } })).toHaveLength(1);
  });

  it('read an override that is not there as null: false and 0 are values', () => {
    expect(settingChanges({}, { sendAsEmployee: false, historyInNewTask: 0 })).toEqual([
      { setting: 'historyInNewTask', from: null, to: 0 },
      { setting: 'sendAsEmployee', from: null, to: false },
    ]);
    expect(settingChanges({ contactTaskRole: 'both' }, {})).toEqual([
      { setting: 'contactTaskRole', from: 'both', to: null },
    ]);
  });
});
