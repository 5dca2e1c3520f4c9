// Never imported. Should the types of a browser or of Node leak into the rules of the night, tsc reports the line here as an
// unused directive: a night must be replayable from its log alone, so they may ask neither.

// @ts-expect-error no DOM
void document;
// @ts-expect-error no Node
void process;
// @ts-expect-error no clock
void performance;
// @ts-expect-error no timers
void setTimeout;
// @ts-expect-error no console
void console;
// @ts-expect-error no network
void fetch;
