/** The same plain value, frozen through and through. Values frozen already are taken as done. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * `next` frozen, with every part that equals the same part of `before` replaced by it: what has not changed stays the
 * same object, so that a selector can compare by `===`. Plain objects and lists only.
 */
export const shared = <Value>(before: unknown, next: Value): Value => {
  if (Object.is(before, next) || !isObject(next)) return next;
  if (Object.isFrozen(next)) return next;
  const old = isObject(before) && Array.isArray(before) === Array.isArray(next) ? before : {};
  const keys = Object.keys(next);
  let isSame = keys.length === Object.keys(old).length && Array.isArray(next) === Array.isArray(old);
  for (const key of keys) {
    const oldPart: unknown = Reflect.get(old, key);
    const part: unknown = shared(oldPart, Reflect.get(next, key));
    Reflect.set(next, key, part);
    if (!Object.is(part, oldPart) || !(key in old)) isSame = false;
  }
  return isSame ? (old as Value) : Object.freeze(next);
};
