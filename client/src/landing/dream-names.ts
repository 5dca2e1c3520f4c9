const TINTS =
  'Amber Blue Brave Copper Dusky Early Gentle Golden Hidden Indigo Lilac Lone Misty Mossy Pearl Quiet Rainy Rosy Russet Silver Sleepy Slow Soft Still Velvet Violet Wandering'.split(
    ' ',
  );
const CREATURES =
  'Badger Crane Dove Finch Fox Hare Heron Ibis Jay Koi Lark Lynx Marten Moth Otter Owl Plover Quail Raven Seal Stoat Swan Swift Tern Vole Whale Wren'.split(
    ' ',
  );
const HUB_NAMES = [
  'Glass Harbour',
  'Late Kitchen',
  'Kite Street',
  'Paper Lighthouse',
  'Attic of Rain',
  'Salt Garden',
  'Ferry Nine',
  'Lantern Row',
  'Blue Orchard',
  'Sleepers’ Quay',
  'Moth Station',
  'Cloud Library',
  'Tin Roof',
  'Slow Tram',
  'Copper Bay',
  'Night Bakery',
  'Window Forest',
  'Lilac Stair',
] as const;

const pick = (words: readonly string[]): string => {
  const [draw] = crypto.getRandomValues(new Uint32Array(1));
  return words[(draw ?? 0) % words.length] ?? '';
};

const another = (draw: () => string, current: string): string => {
  const first = draw();
  return first === current ? draw() : first;
};

/** A drawn name such as "Quiet Otter", other than the current one if chance allows. */
export const drawDreamerName = (current = ''): string => another(() => `${pick(TINTS)} ${pick(CREATURES)}`, current);

/** A drawn hub name such as "Glass Harbour". */
export const drawHubName = (current = ''): string => another(() => pick(HUB_NAMES), current);
