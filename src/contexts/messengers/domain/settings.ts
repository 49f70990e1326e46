import { isDeepStrictEqual } from 'node:util';
import { NO_WELCOME, type Welcome } from './welcome.js';
import type { LocalisedText } from '../../../platform/text/localised-text.js';
import { PHONE_QUESTION } from './phone-request.i18n.js';

/** The integration-wide settings; every account may override any of them. */
export interface Settings {
  createTaskWhenNoneActive: boolean;
  historyInNewTask: number;
  sendAsEmployee: boolean;
  contactTaskRole: 'assigner' | 'assignee' | 'both';
  welcome: Welcome;
  /** How customers are asked for their phone number. */
  phoneRequest: LocalisedText;
}

export type SettingsOverrides = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  createTaskWhenNoneActive: true,
  historyInNewTask: 10,
  sendAsEmployee: false,
  contactTaskRole: 'assigner',
  welcome: NO_WELCOME,
  phoneRequest: PHONE_QUESTION,
};

/** How many earlier messages a new task may quote. */
export const HISTORY_CHOICES = [0, 1, 5, 10, 20, 50];
export const CONTACT_TASK_ROLES = ['assigner', 'assignee', 'both'] as const;

/** A setting as it holds for an account, and which of the two levels says so. */
export interface EffectiveSetting {
  value: unknown;
  from: 'account' | 'integration';
}

export type EffectiveSettings = Record<keyof Settings, EffectiveSetting>;

/** The account's own value, else the integration-wide one. */
export function effectiveSettings(common: Settings, overrides: SettingsOverrides): EffectiveSettings {
  const names = Object.keys(DEFAULT_SETTINGS) as Array<keyof Settings>;
  const entries = names.map((name): [keyof Settings, EffectiveSetting] =>
    overrides[name] === undefined
      ? [name, { value: common[name], from: 'integration' }]
      : [name, { value: overrides[name], from: 'account' }],
  );
  return Object.fromEntries(entries) as EffectiveSettings;
}

/** Values changed by a patch; of an account's overrides null takes one away. What is absent stays. */
export function patched<T extends SettingsOverrides>(
  before: T,
  patch: { [K in keyof Settings]?: Settings[K] | null },
): T {
  const merged = { ...before, ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as T;
}

export interface SettingChange {
  /** An account has more of its own than overrides. */
  setting: keyof Settings | 'taskTemplateId' | 'contactTemplateId' | 'additionalAssigneeIds' | 'messagesPerSecond';
  from: unknown;
  to: unknown;
}

/** What really differs between two sets of values; an absent override reads as null. */
export function settingChanges(before: SettingsOverrides, after: SettingsOverrides): SettingChange[] {
  return (Object.keys(DEFAULT_SETTINGS) as Array<keyof Settings>)
    .map((setting) => ({ setting, from: before[setting] ?? null, to: after[setting] ?? null }))
    .filter(({ from, to }) => !isDeepStrictEqual(plain(from), plain(to)));
}

/** As it is stored: of a request's classes only the values. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
