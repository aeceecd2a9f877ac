/** Sizes of what goes to and fro, so that a request stays below what Excel on the web takes. */

/** Excel on the web refuses requests and answers of 5 MB; the rest is for what cannot be counted beforehand. */
export const DEFAULT_PAYLOAD = 4_400_000;

const encoder = new TextEncoder();

/** UTF-8 bytes of a value in a request. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Something to be queued, with what it costs. */
export interface Sized {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Consecutive steps that go in one request; a step that is too large by itself goes alone. */
export function batches<T extends Sized>(steps: readonly T[], payload: number): T[][] {
  const out: T[][] = [];
  let request = 0;
  let response = 0;
  for (const step of steps) {
    const current = out.at(-1);
    if (current && request + step.requestBytes <= payload && response + step.responseBytes <= payload) current.push(step);
    else {
      out.push([step]);
      request = 0;
      response = 0;
    }
    request += step.requestBytes;
    response += step.responseBytes;
  }
  return out;
}
