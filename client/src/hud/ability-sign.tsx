/** One line drawing for each ability (screens: symbols). */
const FORMS: Readonly<Record<string, string>> = {
  anchor:
    'M12 8v13M12 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M8 11h8M4 14c0 4.5 3.5 7 8 7s8-2.5 8-7M4 14l-1.5 2.5M20 14l1.5 2.5',
  reframe: 'M4 8.5a8.5 8.5 0 0 1 15-1.5M20 3v4.5h-4.5M20 15.5a8.5 8.5 0 0 1-15 1.5M4 21v-4.5h4.5M12 9l3 3-3 3-3-3z',
  curtain: 'M3 4h18M5 4v15c3-1 5-6 5-15M19 4v15c-3-1-5-6-5-15M12 4v16',
  stay: 'M12 2.5v19M3.8 7.2l16.4 9.6M20.2 7.2L3.8 16.8M9.5 4L12 6.5 14.5 4M9.5 20l2.5-2.5 2.5 2.5',
  flashback: 'M4 6.5h6.5v5H4zM13.5 6.5H20v5h-6.5zM4 14.5h6.5v5H4zM13.5 14.5H20v5h-6.5M12 4.5V2.5',
  ground: 'M13 2.5l-5 9h4.5l-1.5 5.500M5 18h14M7.5 20.500h9M10 23h4',
  probe: 'M4 17a8 8 0 0 1 16 0M12 17l4.5-6.5M4 20h16M7.500 11.500l1 1M12 9v1.500',
  splice: 'M3 12h5M16 12h5M12 12m-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0M9.200 14.800l5.600-5.600',
  overclock: 'M4 5l7 7-7 7M12 5l7 7-7 7',
  name: 'M4 5h16v10h-8l-5 4v-4H4zM8 9h8M8 12h5',
  mirror:
    'M12 3c4 0 6 3.500 6 7.500s-2 6.500-6 6.500-6-2.500-6-6.500S8 3 12 3zM12 17v4M8.500 21h7M9.500 8.500l3-2.500M10 12l4.500-4',
  refuse:
    'M12 2.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 1 0 0-19M12 6.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 1 0 0-11M9.500 12h5',
};

/** The sign of an ability; silent for ears, its name stands beside it. */
export const AbilitySign = ({ kind, size = 28 }: { readonly kind: string; readonly size?: number }) => (
  <svg class="sign" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={FORMS[kind] ?? ''} />
  </svg>
);
