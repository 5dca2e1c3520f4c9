import '@fontsource-variable/quicksand/wght.css';
import '@fontsource/poiret-one/latin-400.css';
import { effect } from '@preact/signals';
import { createPage } from './page.tsx';
import { settings } from './settings.ts';

effect(() => {
  document.documentElement.style.setProperty('--text-share', String(settings.textSize.value / 100));
});

const app = document.getElementById('app');
const dream = document.getElementById('dream');
const scenery = document.getElementById('scenery');
if (app !== null && dream !== null && scenery !== null) createPage({ app, dream, scenery });
