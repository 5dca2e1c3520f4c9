import axeCore from 'axe-core';
import type { Page } from 'playwright/test';

type Found = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] };
type AxeWindow = { readonly axe?: { readonly run: () => Promise<{ readonly violations: readonly Found[] }> } };

/** Runs axe in the page and answers what it found wrong, the worst kinds only where `serious` is asked for. */
export const violations = async (page: Page, which: 'all' | 'serious' = 'all'): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    return (await axe?.run())?.violations ?? [];
  });
  return found
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html ?? ''}`);
};
