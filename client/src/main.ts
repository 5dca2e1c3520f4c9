import { effect } from '@preact/signals';
import { createPage } from './landing/page.tsx';
import { settings } from './settings.ts';

effect(() => {
  const percent = settings.textSize.value;
  document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
});

const app = document.getElementById('app');
const dream = document.getElementById('dream');
const scenery = document.getElementById('scenery');
if (app !== null && dream !== null && scenery !== null) createPage({ app, dream, scenery });
