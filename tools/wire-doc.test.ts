import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../shared/src/wire/requests.ts';
import { WIRE_DOC, wireDoc } from './wire-doc.ts';

describe('docs/wire.md', () => {
  it('tells what the sources say (if not: pnpm docs:wire)', () => {
    expect(readFileSync(WIRE_DOC, 'utf8')).toBe(wireDoc());
  });

  it('has a row for every request, with ranges and optional fields', () => {
    const text = wireDoc();
    for (const name of Object.keys(REQUESTS)) expect(text).toContain(`| \`${name}\` |`);
    expect(text).toContain('mx: whole -127…127');
    expect(text).toContain('show?: `wishA` or `wishB`');
  });

  it('has the fields of the state, the documents and the notices, with their comments', () => {
    const text = wireDoc();
    expect(text).toContain('| `id` | `uint32` | Counts up, so that the same word twice is heard twice. |');
    expect(text).toContain('| `bed` | `uint8` |  |');
    expect(text).toContain('| `bodies` | `map of BodyState`, by grant only |  |');
    expect(text).toContain('### ReceiptDocument');
    expect(text).toContain('| `endTick` | `number` | 0 while it lives. |');
    expect(text).toContain("- `{ kind: 'someoneAsksOk' }`");
  });
});
