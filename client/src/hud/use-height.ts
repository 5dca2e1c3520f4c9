import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Tells the height of an element in CSS pixels whenever it changes, and 0 when it goes. */
export const useHeight = <Part extends HTMLElement>(tell: (heightPx: number) => void): Ref<Part> => {
  const part = useRef<Part>(null);
  const telling = useRef(tell);
  telling.current = tell;
  useLayoutEffect(() => {
    const { current } = part;
    if (current === null) return;
    const measure = (): void => telling.current(current.offsetHeight);
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    measure();
    return () => {
      watch.disconnect();
      telling.current(0);
    };
  }, []);
  return part;
};
