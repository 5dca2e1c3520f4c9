import type {
  DuskDocument,
  MemoryDocument,
  OwnDocument,
  PrivateDocument,
  PromptDocument,
  ReadingDocument,
  ReceiptDocument,
  SafetyDocument,
  SentDocument,
  ShadeDocument,
  StrideDocument,
  ToldByMeDocument,
  ToldDocument,
  WatcherDocument,
} from '@lent-dreams/shared/wire/documents.ts';
import type { DocumentState } from '@lent-dreams/shared/wire/schema.ts';
import { frozen } from './frozen.ts';

/** What only my role sees, and what an ability told me. */
type Eyes = {
  readonly [Of in 'rings' | 'blueprint' | 'flow' | 'drift' | 'probe' | 'flashback']:
    | Extract<PrivateDocument, { readonly kind: Of }>
    | undefined;
};

/** The private documents that are open to me now, by kind; those that can be several are in the order of their ids. */
export type PrivateDocuments = {
  readonly own: OwnDocument | undefined;
  readonly stride: StrideDocument | undefined;
  readonly safety: SafetyDocument | undefined;
  readonly told: readonly ToldDocument[];
  readonly toldByMe: readonly ToldByMeDocument[];
  readonly prompts: readonly PromptDocument[];
  readonly sent: readonly SentDocument[];
  readonly receipts: readonly ReceiptDocument[];
  readonly memories: readonly MemoryDocument[];
  readonly shades: readonly ShadeDocument[];
  readonly reading: ReadingDocument | undefined;
  readonly dusk: DuskDocument | undefined;
  readonly eyes: Eyes;
  readonly watcher: WatcherDocument | undefined;
};

/** Reads the documents of a state; one whose text has not changed gives the very same object again. */
export type DocumentReader = (documents: Iterable<readonly [string, DocumentState]>) => PrivateDocuments;

type Kind = PrivateDocument['kind'];
type Read = { readonly body: string; readonly document: PrivateDocument | undefined };

const KINDS: ReadonlySet<string> = new Set<Kind>([
  'own',
  'stride',
  'told',
  'toldByMe',
  'prompt',
  'sent',
  'receipt',
  'memory',
  'shade',
  'reading',
  'dusk',
  'rings',
  'blueprint',
  'flow',
  'drift',
  'probe',
  'flashback',
  'watcher',
  'safety',
]);

/** A document of a known kind, or nothing: a newer server may know kinds that this page does not. */
const parse = (kind: string, body: string): PrivateDocument | undefined => {
  if (!KINDS.has(kind)) return undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    const isDocument = typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === kind;
    return isDocument ? (frozen(parsed) as PrivateDocument) : undefined;
  } catch {
    return undefined;
  }
};

const byId = (one: { readonly id: number }, other: { readonly id: number }): number => one.id - other.id;

/** A reader that remembers what it has parsed. */
export const createDocumentReader = (): DocumentReader => {
  let known = new Map<string, Read>();
  return (documents) => {
    const next = new Map<string, Read>();
    for (const [key, { kind, body }] of documents) {
      const before = known.get(key);
      next.set(key, before?.body === body ? before : { body, document: parse(kind, body) });
    }
    known = next;
    const all = [...next.values()].flatMap(({ document }) => document ?? []);
    const ofKind = <K extends Kind>(kind: K): readonly Extract<PrivateDocument, { readonly kind: K }>[] =>
      all.filter((document): document is Extract<PrivateDocument, { readonly kind: K }> => document.kind === kind);
    return {
      own: ofKind('own').at(-1),
      stride: ofKind('stride').at(-1),
      safety: ofKind('safety').at(-1),
      told: ofKind('told').toSorted(byId),
      toldByMe: ofKind('toldByMe').toSorted(byId),
      prompts: ofKind('prompt').toSorted(byId),
      sent: ofKind('sent').toSorted(byId),
      receipts: ofKind('receipt').toSorted(byId),
      shades: ofKind('shade').toSorted(byId),
      memories: ofKind('memory').toSorted((one, other) => one.about - other.about),
      reading: ofKind('reading').at(-1),
      dusk: ofKind('dusk').at(-1),
      eyes: {
        rings: ofKind('rings').at(-1),
        blueprint: ofKind('blueprint').at(-1),
        flow: ofKind('flow').at(-1),
        drift: ofKind('drift').at(-1),
        probe: ofKind('probe').at(-1),
        flashback: ofKind('flashback').at(-1),
      },
      watcher: ofKind('watcher').at(-1),
    };
  };
};
