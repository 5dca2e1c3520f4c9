import { SHADE_KINDS, SHADES } from '@lent-dreams/shared/content/shades/index.ts';
import { describe, expect, it } from 'vitest';
import { SHADE_RULES } from './index.ts';

describe('the table of fears', () => {
  it.each(SHADE_KINDS)('tells people of %s the same help as its rule takes', (kind) => {
    expect(SHADES[kind]?.help).toBe(SHADE_RULES.get(kind)?.help);
  });
});
