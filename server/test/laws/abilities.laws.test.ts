import { MOTIF_KINDS } from '@lent-dreams/shared/content/motifs/index.ts';
import { ROLES } from '@lent-dreams/shared/content/roles/index.ts';
import { bedHex } from '@lent-dreams/shared/rules/board.ts';
import type { PrivateDocument } from '@lent-dreams/shared/wire/documents.ts';
import type { AnyRequest } from '@lent-dreams/shared/wire/requests.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveries } from '../../src/night/sight.ts';
import type { World } from '../../src/night/state/world.ts';
import { doStep, dreamOf, histories, noesOf } from './history.ts';

/** Random nights; LAW_RUNS multiplies. */
const RUNS = 300 * Math.max(1, Number(process.env['LAW_RUNS'] ?? 1));
const EYES: ReadonlySet<PrivateDocument['kind']> = new Set(['rings', 'blueprint', 'flow', 'drift']);
const ROLE_OF = { rings: 'advocate', blueprint: 'dreamwright', flow: 'threader', drift: 'critic' } as const;

/** All that people agreed to, refused, were asked, told and keep for themselves. */
const agreed = (world: World): string =>
  JSON.stringify({
    grants: world.grants,
    threads: world.threads.map(({ frozenUntil: _frozen, ...thread }) => thread),
    prompts: world.prompts,
    told: world.told,
    pairs: world.pairs,
    safety: world.safety,
    people: Object.values(world.people).map(({ lastTick: _last, ...person }) => person),
  });

/** Documents that no ability makes, changes or takes: all but one's own purse and what an ability tells its holder. */
const documents = (world: World): readonly string[] =>
  deliveries(world)
    .filter(({ document: { kind } }) => kind !== 'own' && kind !== 'probe' && kind !== 'flashback')
    .map(({ holder, key, document }) => `${holder} ${key} ${JSON.stringify(document)}`);

const PEOPLE = ['ada', 'ben', 'cy'] as const;

/** Whatever a person's role can do, aimed at something that is there. */
const attempts = (world: World, id: string, by: number): readonly AnyRequest[] => {
  const at = world.people[id]?.bed ?? -1;
  const role = world.beds[at]?.role ?? '';
  if (role === '') return [];
  const pick = (items: readonly { readonly id: number }[]): number => items[by % items.length]?.id ?? 1;
  return ROLES[role].abilities.map(
    ({ kind: ability }, index): AnyRequest => ({
      kind: 'act',
      ability,
      bed: index % 2 === 0 ? at : by % 8,
      ...(by % 3 === 0 && world.threads.length > 0 ? { thread: pick(world.threads) } : {}),
      motif: pick(world.motifs),
      into: MOTIF_KINDS[by % MOTIF_KINDS.length] ?? 'swing',
      shade: pick(world.shades),
      hex: bedHex(at),
      feeling: by % 6,
    }),
  );
};

/** Makes everybody a master of some role, so that abilities come to pass. */
const teach = ({ beds, people }: World, by: number): void => {
  for (const person of Object.values(people)) person.nights = 1;
  beds.forEach((bed, index) => {
    if (bed.occupant === 'sleeper') return;
    bed.role = (['dreamwright', 'advocate', 'threader', 'critic'] as const)[(index + by) % 4] ?? 'critic';
    Object.assign(bed, { lucidity: 12, cooling: {} });
  });
};

describe('abilities', () => {
  it('never touch an agreement, a no, or a document of anybody', { timeout: 600_000 }, () => {
    let used = 0;
    fc.assert(
      fc.property(histories(30), (history) => {
        const dream = dreamOf(history);
        const { world } = dream;
        for (const step of history.steps) {
          doStep(dream, step);
          teach(world, step);
          for (const { id } of Object.values(world.people))
            for (const request of attempts(world, id, step)) {
              const before = { agreed: agreed(world), documents: documents(world) };
              if (!dream.take(id, request).ok) continue;
              used += 1;
              expect(agreed(world)).toBe(before.agreed);
              expect(documents(world)).toEqual(before.documents);
            }
          const who = PEOPLE[step % PEOPLE.length] as string;
          for (const no of noesOf(world, who).slice(-2))
            expect(dream.take(who, no), JSON.stringify(no)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: RUNS },
    );
    expect(used).toBeGreaterThan(RUNS);
  });

  it('show what a role sees to whoever plays it, and to nobody else', { timeout: 600_000 }, () => {
    let seen = 0;
    fc.assert(
      fc.property(histories(30), (history) => {
        const dream = dreamOf(history);
        const { world } = dream;
        for (const step of history.steps) {
          doStep(dream, step);
          for (const { holder, document } of deliveries(world)) {
            if (!EYES.has(document.kind)) continue;
            seen += 1;
            const bed = world.beds[world.people[holder]?.bed ?? -1];
            expect(bed?.role).toBe(ROLE_OF[document.kind as keyof typeof ROLE_OF]);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen).toBeGreaterThan(RUNS);
  });
});
