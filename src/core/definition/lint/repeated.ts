export interface Repetition<T> {
  readonly item: T;
  readonly index: number;
  /** The item that had the key first. */
  readonly first: T;
  readonly firstIndex: number;
}

/** The items whose key an earlier item has already; a null key is never a repetition. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string | null): readonly Repetition<T>[] {
  const firsts = new Map<string, { readonly first: T; readonly firstIndex: number }>();
  const found: Repetition<T>[] = [];
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (key === null) continue;
    const before = firsts.get(key);
    if (before) found.push({ item, index, ...before });
    else firsts.set(key, { first: item, firstIndex: index });
  }
  return found;
}
