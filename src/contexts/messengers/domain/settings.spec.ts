import { PHONE_QUESTION } from './phone-request.i18n.js';
import { DEFAULT_SETTINGS, effectiveSettings, patched, settingChanges } from './settings.js';

describe('the settings', () => {
  it('begin as the rules say', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      createTaskWhenNoneActive: true,
      historyInNewTask: 10,
      sendAsEmployee: false,
      contactTaskRole: 'assigner',
      welcome: { text: {}, buttons: [] },
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

  it('hold for an account as it says itself, else as they are for all', () => {
    const effective = effectiveSettings({ ...DEFAULT_SETTINGS, historyInNewTask: 5 }, { sendAsEmployee: false });
    expect(effective).toMatchObject({
      historyInNewTask: { value: 5, from: 'integration' },
      sendAsEmployee: { value: false, from: 'account' },
    });
    expect(Object.keys(effective)).toEqual(Object.keys(DEFAULT_SETTINGS));
  });

  it('change as a patch says: null takes away, what is absent stays', () => {
    const before = { sendAsEmployee: true, historyInNewTask: 5 };
    const patch = { sendAsEmployee: null, historyInNewTask: undefined, contactTaskRole: 'both' as const };
    expect(patched(before, patch)).toEqual({ historyInNewTask: 5, contactTaskRole: 'both' });
  });

  it('compare what a value holds, in whichever order', () => {
    const before = { welcome: { text: { en: 'Hello', ru: 'Привет' }, buttons: [{ en: 'Prices' }] } };
    const same = { welcome: { buttons: [{ en: 'Prices' }], text: { ru: 'Привет', en: 'Hello' } } };
    expect(settingChanges(before, same)).toEqual([]);
    const other = { welcome: { text: { en: 'Hello', ru: 'Привет' }, buttons: [{ en: 'Price list' }] } };
    expect(settingChanges(before, other)).toEqual([{ setting: 'welcome', from: before.welcome, to: other.welcome }]);
  });
});
