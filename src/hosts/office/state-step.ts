import { jsonBytes } from "./payload";
import type { Plan } from "./plan";
import type { Kept, Step } from "./step";

/** Writes our custom XML part: in place when there is one, so that its id and place in the file stay. */
export function stateSteps({ state, statePart }: Plan): Step[] {
  if (state === undefined) return [];
  return [
    {
      requestBytes: jsonBytes(state) + 1_000,
      // What stood there is taken to be twice as long at most.
      responseBytes: 2 * jsonBytes(state) + 1_000,
      role: "state",
      sheet: null,
      queue: (context) => {
        const { customXmlParts } = context.workbook;
        if (statePart === null) {
          if (state === null) return nothing;
          const added = customXmlParts.add(state);
          added.load("id");
          return {
            begun: () => partId(added) !== undefined,
            statePart: () => partId(added) ?? null,
            back: () => {
              const id = partId(added);
              return id === undefined ? {} : { state: null, statePart: id };
            },
            checks: () => [],
          };
        }
        const part = customXmlParts.getItem(statePart);
        const old = part.getXml();
        part.load("id");
        if (state === null) part.delete();
        else part.setXml(state);
        return {
          begun: () => partId(part) !== undefined,
          back: () => (partId(part) === undefined ? {} : { state: old.value, statePart }),
          checks: () => [],
        };
      },
    },
  ];
}

const nothing: Kept = { begun: () => null, back: () => ({}), checks: () => [] };

function partId(part: Excel.CustomXmlPart): string | undefined {
  return part.toJSON().id;
}
