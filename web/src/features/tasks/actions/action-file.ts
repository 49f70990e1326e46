import type { components } from '../../../api/schema.gen.ts';

export type ActionFile = components['schemas']['ActionFile'];
