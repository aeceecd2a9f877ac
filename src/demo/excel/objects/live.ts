import { fault } from "../faults";
import type { HostContext } from "./context";

/** An object as the client sees it: properties, objects below it, methods, and for a collection its items. */
export interface Live {
  readonly type: string;
  /** What it is about; ranges and other arguments are recognised by it. */
  readonly target: unknown;
  readonly id: { readonly key: "Id" | "_Id"; readonly value: string | number } | null;
  /** The client keeps hold of it by reference (ranges). */
  readonly referenced: boolean;
  /** Protocol name (Values) for a name as selected (values), or null. */
  name(selected: string): { readonly name: string; readonly kind: "property" | "link" } | null;
  /** All properties, for a load without names. */
  readonly properties: readonly string[];
  /** Every property, object and method there is, by protocol name. */
  readonly members: readonly string[];
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  link(name: string): Live | null;
  call(name: string, args: readonly unknown[]): unknown;
  readonly items: (() => readonly Live[]) | null;
}

export interface PropertySpec<T> {
  readonly read: (target: T, context: HostContext) => unknown;
  readonly write?: (target: T, value: unknown, context: HostContext) => void;
  /** Left out of a load without names, as it is costly or may fail. */
  readonly named?: true;
}

/** A type of object, as data: one property, object or method a line. */
export interface ObjectSpec<T> {
  readonly type: string;
  readonly id?: { readonly key: "Id" | "_Id"; readonly of: (target: T, context: HostContext) => string | number };
  readonly referenced?: true;
  /** False for an object that was deleted: using it is an error. */
  readonly alive?: (target: T, context: HostContext) => boolean;
  readonly properties?: Readonly<Record<string, PropertySpec<T>>>;
  readonly links?: Readonly<Record<string, (target: T, context: HostContext) => Live | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], context: HostContext) => unknown>>;
  readonly items?: (target: T, context: HostContext) => readonly Live[];
}

const SILENT = /^_(KeepReference|OnAccess|(Un)?[Rr]egister\w*)$/;

/** Makes objects of a type. What the type does not have fails loudly, saying what is missing. */
export function objectType<T>(spec: ObjectSpec<T>): (context: HostContext) => (target: T) => Live {
  const properties = spec.properties ?? {};
  const links = spec.links ?? {};
  const methods = spec.methods ?? {};
  const names = new Map<string, { readonly name: string; readonly kind: "property" | "link" }>();
  for (const name of Object.keys(properties)) names.set(name.toLowerCase(), { name, kind: "property" });
  for (const name of Object.keys(links)) names.set(name.toLowerCase(), { name, kind: "link" });
  const loaded = Object.entries(properties).flatMap(([name, property]) => (property.named === true ? [] : [name]));
  const { id, items } = spec;

  return (context) => (target) => {
    const missing = (member: string): never => {
      context.missing.add(`${spec.type}.${member}`);
      throw fault("NotImplemented", `The emulated Excel has no ${spec.type}.${member}.`);
    };
    const check = (): void => {
      if (spec.alive && !spec.alive(target, context)) throw fault(spec.referenced === true ? "InvalidReference" : "ItemNotFound");
    };
    return {
      type: spec.type,
      target,
      get id() {
        return id ? { key: id.key, value: id.of(target, context) } : null;
      },
      referenced: spec.referenced === true,
      name: (selected) => names.get(selected.toLowerCase()) ?? null,
      properties: loaded,
      members: [...Object.keys(properties), ...Object.keys(links), ...Object.keys(methods)],
      get: (name) => {
        check();
        const property = properties[name];
        return property ? property.read(target, context) : missing(name);
      },
      set: (name, value) => {
        check();
        const property = properties[name];
        if (!property) return missing(name);
        if (!property.write) throw fault("AccessDenied", `${spec.type}.${name} is read-only.`);
        property.write(target, value, context);
      },
      link: (name) => {
        check();
        const link = links[name];
        return link ? link(target, context) : missing(name);
      },
      call: (name, args) => {
        check();
        const method = methods[name];
        if (method) return method(target, args, context);
        return SILENT.test(name) ? null : missing(`${name}()`);
      },
      items: items ? () => items(target, context) : null,
    };
  };
}

export function isLive(value: unknown): value is Live {
  return typeof value === "object" && value !== null && "type" in value && "call" in value && "link" in value;
}
