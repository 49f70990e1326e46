import type { LocalisedText } from './localised-text.js';
import { PHONE_QUESTION } from './phone-words.js';

/** The integration-wide settings (R13); every account may override any of them. */
export interface Settings {
  createTaskWhenNoneActive: boolean;
  historyInNewTask: number;
  sendAsEmployee: boolean;
  contactTaskRole: 'assigner' | 'assignee' | 'both';
  /** How customers are asked for their phone number. */
  phoneRequest: LocalisedText;
}

export type SettingsOverrides = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  createTaskWhenNoneActive: true,
  historyInNewTask: 10,
  sendAsEmployee: false,
  contactTaskRole: 'assigner',
  phoneRequest: PHONE_QUESTION,
};

/** How many earlier messages a new task may quote. */
export const HISTORY_CHOICES = [0, 1, 5, 10, 20, 50];
export const CONTACT_TASK_ROLES = ['assigner', 'assignee', 'both'] as const;

export interface SettingChange {
  setting: keyof Settings;
  from: unknown;
  to: unknown;
}

/** What really differs between two sets of values; an absent override reads as null. */
export function settingChanges(before: SettingsOverrides, after: SettingsOverrides): SettingChange[] {
  return (Object.keys(DEFAULT_SETTINGS) as Array<keyof Settings>)
    .map((setting) => ({ setting, from: before[setting] ?? null, to: after[setting] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
