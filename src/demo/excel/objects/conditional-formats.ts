import { fault } from "../faults";
import { newId, tell } from "../model/book";
import { intersection } from "../model/grid";
import { mayDo } from "../model/guard";
import type { ConditionalFormatModel, SheetModel } from "../model/types";
import { flag, text, whole } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType } from "./live";
import type { PlacedAreas } from "./types";

type Target = ConditionalFormatModel & { readonly sheet: SheetModel };

/** Rules that lie on any of the cells. */
function rules({ sheet, areas }: PlacedAreas): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((rule) => rule.areas.some((one) => areas.some((area) => intersection(one, area))));
}

function items(target: PlacedAreas, { types }: HostContext): Live[] {
  return rules(target).map((rule) => types.conditionalFormat({ ...rule, sheet: target.sheet }));
}

function replace(sheet: SheetModel, next: ConditionalFormatModel[], { book }: HostContext): void {
  mayDo(book, sheet, "allowFormatCells");
  const before = sheet.conditionalFormats;
  sheet.conditionalFormats = next;
  book.journal.record(() => (sheet.conditionalFormats = before));
  tell(book, { kind: "drawing", sheet });
}

export const conditionalFormats = objectType<PlacedAreas>({
  type: "ConditionalFormatCollection",
  items,
  methods: {
    ...collectionMethods<PlacedAreas>(items, (target, key, { types }) => {
      const rule = rules(target).find(({ id }) => id === text(key));
      return rule ? types.conditionalFormat({ ...rule, sheet: target.sheet }) : null;
    }),
    Add: ({ sheet, areas }, args, context) => {
      const type = text(args[0]);
      if (!Object.values(PARTS).some((part) => part.type === type)) {
        throw fault("NotImplemented", `The emulated Excel has no conditional format ${type}.`);
      }
      const rule: ConditionalFormatModel = { id: newId(context.book), type, areas: [...areas], bags: {} };
      // The newest rule goes first.
      replace(sheet, [rule, ...sheet.conditionalFormats], context);
      return context.types.conditionalFormat({ ...rule, sheet });
    },
    ClearAll: (target, _, context) => {
      const gone = new Set(rules(target));
      replace(
        target.sheet,
        target.sheet.conditionalFormats.filter((rule) => !gone.has(rule)),
        context,
      );
    },
  },
});

/** What a conditional format of each type holds. */
const PARTS: Readonly<Record<string, { readonly type: string; readonly stored: string }>> = {
  Custom: { type: "Custom", stored: "CustomConditionalFormat" },
  CellValue: { type: "CellValue", stored: "CellValueConditionalFormat" },
  TextComparison: { type: "ContainsText", stored: "TextConditionalFormat" },
  Preset: { type: "PresetCriteria", stored: "PresetCriteriaConditionalFormat" },
};

function part(name: string, rule: Target, { types }: HostContext): Live | null {
  const spec = PARTS[name];
  return spec && spec.type === rule.type ? types.stored(spec.stored)({ bags: rule.bags, part: name }) : null;
}

function links(): Record<string, (rule: Target, context: HostContext) => Live | null> {
  return Object.fromEntries(
    Object.keys(PARTS).flatMap((name) => [
      [
        name,
        (rule: Target, context: HostContext): Live => {
          const found = part(name, rule, context);
          if (found === null) throw fault("InvalidOperation");
          return found;
        },
      ],
      [`${name}OrNullObject`, (rule: Target, context: HostContext): Live | null => part(name, rule, context)],
    ]),
  );
}

function others(rule: Target): ConditionalFormatModel[] {
  return rule.sheet.conditionalFormats.filter(({ id }) => id !== rule.id);
}

export const conditionalFormat = objectType<Target>({
  type: "ConditionalFormat",
  id: { key: "Id", of: ({ id }) => id },
  alive: (rule) => rule.sheet.conditionalFormats.some(({ id }) => id === rule.id),
  properties: {
    Id: { read: ({ id }) => id },
    Type: { read: ({ type }) => type },
    Priority: {
      read: (rule) => rule.sheet.conditionalFormats.findIndex(({ id }) => id === rule.id),
      write: (rule, value, context) => {
        const self = rule.sheet.conditionalFormats.find(({ id }) => id === rule.id);
        const rest = others(rule);
        if (self) replace(rule.sheet, [...rest.slice(0, whole(value)), self, ...rest.slice(whole(value))], context);
      },
    },
    StopIfTrue: {
      read: ({ bags }) => bags["self"]?.["StopIfTrue"] ?? false,
      write: ({ bags }, value) => void (bags["self"] = { StopIfTrue: flag(value) }),
    },
  },
  links: links(),
  methods: {
    Delete: (rule, _, context) => replace(rule.sheet, others(rule), context),
    GetRange: ({ sheet, areas }, _, { types }) => {
      const [area] = areas;
      if (!area || areas.length > 1) throw fault("InvalidOperation");
      return types.range({ sheet, area });
    },
    GetRanges: ({ sheet, areas }, _, { types }) => types.rangeAreas({ sheet, areas }),
    GetRangeOrNullObject: ({ sheet, areas }, _, { types }) => {
      const [area] = areas;
      return area && areas.length === 1 ? types.range({ sheet, area }) : null;
    },
  },
});
