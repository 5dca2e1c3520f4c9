/** The words a wheel can say without a keyboard; what they say stands in each language (design: say). */
export const QUICK_WORDS = [
  'yes',
  'no',
  'thank-you',
  'sorry',
  'wait',
  'now',
  'here',
  'there',
  'help-me',
  'i-help-you',
  'are-you-ok',
  'i-am-ok',
  'not-ok',
  'breathe',
  'let-go',
  'hold-on',
  'less',
  'more',
  'your-wish',
  'my-wish',
  'i-saw-it',
  'look-at-the-ring',
  'well-done',
  'good-night',
] as const;

/** Signs without words, shown beside the light. */
export const SIGNS = ['wave', 'heart', 'hand', 'lantern', 'star', 'drop', 'laugh', 'bow'] as const;
