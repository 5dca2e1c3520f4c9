import { describe, expect, it } from 'vitest';
import { codeLetters } from './code-field.tsx';

describe('codeLetters', () => {
  it('keeps five capital letters of whatever is typed', () => {
    expect(codeLetters('moony')).toBe('MOONY');
    expect(codeLetters(' m-o o\nny!extra')).toBe('MOONY');
    expect(codeLetters('12é')).toBe('');
  });
});
