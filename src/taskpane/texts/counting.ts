/** Numbers in running text, in one language. */
export interface Counting {
  readonly count: (n: number) => string;
  readonly plural: (n: number, one: string, many: string) => string;
}

export function counting(locale: string): Counting {
  // Made once: each costs milliseconds.
  const format = new Intl.NumberFormat(locale);
  const count = (n: number): string => format.format(n);
  return { count, plural: (n, one, many) => `${count(n)} ${n === 1 ? one : many}` };
}
