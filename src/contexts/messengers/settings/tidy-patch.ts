import { invalidField } from '../../../platform/domain-error.js';
import type { Settings } from '../domain/settings.js';
import { tidyWelcome, welcomeProblem } from '../domain/welcome.js';
import type { SettingsPatch } from './settings.view.js';

/** Settings to be changed, as they are kept; in an account's overrides null takes one away. */
export type TidyPatch = { [K in keyof Settings]?: Settings[K] | null | undefined };

/** @param path where the patch stands in the request. @throws DomainError */
export function tidyPatch({ welcome, ...rest }: SettingsPatch, path = ''): TidyPatch {
  if (!welcome) return { ...rest, welcome };
  const tidy = tidyWelcome(welcome);
  const problem = welcomeProblem(tidy);
  if (problem) throw invalidField(`${path}welcome.${problem.path}`, problem.message);
  return { ...rest, welcome: tidy };
}
