import type { Check, CheckContext, Finding, Judged } from "./check";

/** A check on its way through a report, one judgement ahead of what was taken. */
export interface Running {
  readonly check: Check;
  readonly found: Finding[];
  /** The next judgement; null when there is none or the check broke. */
  peek(): Judged | null;
  take(): void;
  /** What it broke on; null when it did not. */
  broken(): { readonly cause: unknown } | null;
}

/** Starts a check: nothing is judged before the first peek. */
export function judgementsOf(check: Check, context: CheckContext): Running {
  let judgements: Iterator<Judged> | null = null;
  let next: Judged | null = null;
  let ended = false;
  let fault: { readonly cause: unknown } | null = null;
  return {
    check,
    found: [],
    peek() {
      if (next || ended) return next;
      try {
        judgements ??= check.run(context)[Symbol.iterator]();
        const result = judgements.next();
        if (result.done === true) ended = true;
        else next = result.value;
      } catch (cause) {
        fault = { cause };
        ended = true;
      }
      return next;
    },
    take: () => void (next = null),
    broken: () => fault,
  };
}
