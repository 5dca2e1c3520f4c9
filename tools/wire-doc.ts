import { readFileSync, writeFileSync } from 'node:fs';
import { type Comment, parseSync } from 'oxc-parser';
import { CLOSE, JOIN_REFUSALS, PROTOCOL_VERSION } from '../shared/src/wire/protocol.ts';
import { REFUSALS } from '../shared/src/wire/refusals.ts';
import { REQUESTS } from '../shared/src/wire/requests.ts';

/** Where the document lies, from the root of the repository. */
export const WIRE_DOC = 'docs/wire.md';

type Plain = string | number | boolean;

type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly Plain[];
  readonly const?: Plain;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
};

const objectKind = ({ properties = {}, required = [] }: JsonSchema): string => {
  const fields = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${kindOf(field)}`,
  );
  return fields.length === 0 ? 'nothing' : fields.join('; ');
};

/** A field's kind in words. */
const kindOf = (schema: JsonSchema): string => {
  if (schema.anyOf !== undefined) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${word}\``).join(' or ');
  if (schema.type === 'integer') return `whole ${schema.minimum}…${schema.maximum}`;
  if (schema.pattern !== undefined) return 'name of content';
  if (schema.type === 'string') return `text, at most ${schema.maxLength}`;
  if (schema.type === 'object') return `{ ${objectKind(schema)} }`;
  if (schema.type === 'boolean') return 'yes/no';
  if (schema.type === 'null') return 'null';
  throw new Error(`no word for ${JSON.stringify(schema)}`);
};

/** What the syntax tree has of a node, as far as this file looks. */
type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

type Source = { readonly text: string; readonly comments: readonly Comment[]; readonly body: readonly Node[] };

const read = (name: string): Source => {
  const text = readFileSync(`shared/src/wire/${name}.ts`, 'utf8');
  const { program, comments } = parseSync(`${name}.ts`, text);
  return { text, comments, body: program.body as unknown as readonly Node[] };
};

/** The source of a node on one line, without what says only that nobody writes it. */
const sourceOf = ({ text }: Source, { start, end }: Node): string =>
  text
    .slice(start, end)
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/\s+/g, ' ');

/** The comment that stands directly before a node, on one line; '' without one. */
const wordOn = ({ text, comments }: Source, { start }: Node): string => {
  const comment = comments.find(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= start && text.slice(end, start).trim() === '',
  );
  return (comment?.value ?? '')
    .replaceAll(/^\*|\n\s*\* ?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

/** A schema field's type without its default; what only some may see is marked. */
const schemaKind = (code: string): string => {
  const collection = /^t\.(array|map)\((\w+)\)(\.view\(\))?$/.exec(code);
  if (collection !== null) return `\`${collection[1]} of ${collection[2]}\`${collection[3] ? ', by grant only' : ''}`;
  return `\`${/^t\.(\w+)\(\)/.exec(code)?.[1] ?? code}\``;
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const nameOf = (node: Node): string => {
  const key = node['key'] ?? node['id'];
  return isNode(key) ? String(key['name']) : '';
};

/** Fields with kind and comment, of a type or of an object. */
const fieldTable = (source: Source, members: readonly Node[], kindKey: 'typeAnnotation' | 'value'): string =>
  table(
    ['field', 'kind', ''],
    members.map((member) => {
      const outer = member[kindKey] as Node;
      const kind = kindKey === 'value' ? outer : (outer['typeAnnotation'] as Node);
      const name = `${nameOf(member)}${member['optional'] === true ? '?' : ''}`;
      const code = sourceOf(source, kind);
      return [`\`${name}\``, kindKey === 'value' ? schemaKind(code) : `\`${code}\``, wordOn(source, member)];
    }),
  );

const typeSection = (source: Source, statement: Node): readonly string[] => {
  const declaration = statement['declaration'];
  if (!isNode(declaration) || declaration.type !== 'TSTypeAliasDeclaration') return [];
  const kind = declaration['typeAnnotation'] as Node;
  // A list of words, told by its values.
  if (kind.type === 'TSIndexedAccessType') return [];
  const head = [`### ${nameOf(declaration)}`, wordOn(source, statement)];
  if (kind.type === 'TSTypeLiteral')
    return [...head, fieldTable(source, kind['members'] as readonly Node[], 'typeAnnotation')];
  const options = kind.type === 'TSUnionType' ? (kind['types'] as readonly Node[]) : [kind];
  return [...head, options.map((option) => `- \`${sourceOf(source, option)}\``).join('\n')];
};

const typeSections = (name: string): readonly string[] => {
  const source = read(name);
  return source.body.flatMap((statement) => typeSection(source, statement));
};

const schemaSections = (): readonly string[] => {
  const source = read('schema');
  return source.body.flatMap((statement) => {
    const declaration = statement['declaration'];
    if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return [];
    const [declarator] = declaration['declarations'] as readonly Node[];
    const call = declarator?.['init'];
    if (declarator === undefined || !isNode(call) || call.type !== 'CallExpression') return [];
    const [fields] = call['arguments'] as readonly Node[];
    const members = fields?.['properties'] as readonly Node[];
    return [`### ${nameOf(declarator)}`, wordOn(source, statement), fieldTable(source, members, 'value')];
  });
};

/** Comments on single requests, by their name. */
const requestWords = (): ReadonlyMap<string, string> => {
  const source = read('requests');
  for (const statement of source.body) {
    const [declarator] = ((statement['declaration'] as Node | null)?.['declarations'] ?? []) as readonly Node[];
    if (declarator === undefined || nameOf(declarator) !== 'REQUESTS') continue;
    const members = ((declarator['init'] as Node)['expression'] as Node)['properties'] as readonly Node[];
    return new Map(members.map((member) => [nameOf(member), wordOn(source, member)]));
  }
  throw new Error('requests.ts has no REQUESTS');
};

const requestTable = (): string => {
  const words = requestWords();
  return table(
    ['request', 'fields', ''],
    Object.entries(REQUESTS).map(([name, schema]) => {
      const json = schema.toJSONSchema() as unknown as JsonSchema;
      const fields = json.anyOf === undefined ? objectKind(json) : json.anyOf.map(objectKind).join(' – or – ');
      return [`\`${name}\``, fields, words.get(name) ?? ''];
    }),
  );
};

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' · ');

/** The whole document, from the sources of shared/src/wire. */
export const wireDoc = (): string =>
  [
    '# The wire',
    'Made from `shared/src/wire` by `pnpm docs:wire`; a test fails when the two differ. Do not edit.',
    `Protocol ${PROTOCOL_VERSION}. A client joins the room kind \`hub\`, sends requests, and receives patches of the state and notices. Nothing else travels.`,
    '## Joining',
    ...typeSections('protocol'),
    `A join may be refused: ${listed(JOIN_REFUSALS)}.`,
    '## Requests',
    'Exactly these fields; anything else is answered `invalid`. Every request but `move` is answered.',
    requestTable(),
    `A request may be refused: ${listed(REFUSALS)}.`,
    '## State',
    ...schemaSections(),
    '## Private documents',
    'JSON in the `body` of a `DocumentState`, delivered to one holder and taken away again. The last two are no documents: `LedgerRowView` answers `myLedger`, `EndingSummary` is the state’s `ending`.',
    ...typeSections('documents'),
    '## Notices',
    ...typeSections('notices'),
    '## Why a socket closes',
    table(
      ['code', 'word'],
      Object.entries(CLOSE).map(([word, code]) => [String(code), word]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');

if (import.meta.main) writeFileSync(WIRE_DOC, wireDoc());
