import { ExcelFault, fault } from "./faults";
import type { HostContext } from "./objects/context";
import { INTERNAL_SERVICES, inertService } from "./objects/inert";
import { isLive, type Live } from "./objects/live";
import { update } from "./objects/update";
import { identity, serialize } from "./query";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  ObjectPathType,
  type RichError,
  type RichRequest,
  type RichResponse,
} from "./protocol";

/**
 * Runs the actions of a request one after the other. An action that fails stops the rest; what was done before it
 * stays done, as in Excel.
 */
export function runRequest(request: RichRequest, context: HostContext): RichResponse {
  const resolve = resolver(request, context);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: runAction(action, resolve, context, traces) ?? null });
    } catch (error) {
      return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}), Error: errorOf(error, action, index, request) };
    }
  }
  return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}) };
}

type Resolve = (path: number) => Live | null;

function runAction(action: Action, resolve: Resolve, context: HostContext, traces: number[]): unknown {
  const { references } = context;
  if (action.ActionType === ActionType.Trace) {
    traces.push(action.Id);
    return null;
  }
  const object = resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return identity(object, references);
    case ActionType.Query:
    case ActionType.QueryAsJson:
      return serialize(object, action.QueryInfo ?? {}, references);
    case ActionType.EnsureUnchanged:
      return null;
    case ActionType.Method: {
      if (object === null) return null;
      const name = action.Name ?? "";
      if (name === "_KeepReference") {
        references.keep(object);
        return null;
      }
      const value = object.call(name, argumentsOf(action.ArgumentInfo, resolve));
      return isLive(value) ? identity(value, references) : value;
    }
    case ActionType.SetProperty: {
      const [value] = argumentsOf(action.ArgumentInfo, resolve);
      existing(object).set(action.Name ?? "", value);
      return null;
    }
    case ActionType.Update: {
      update(object, action.ObjectState ?? {});
      return null;
    }
    default:
      throw fault("NotImplemented", `The emulated Excel has no action of type ${String(action.ActionType)}.`);
  }
}

/** A null object has nothing to set. */
function existing(object: Live | null): Live {
  if (object === null) throw fault("InvalidOperation");
  return object;
}

/** Objects by the id of their path, each worked out once a request. */
function resolver(request: RichRequest, context: HostContext): Resolve {
  const known = new Map<number, Live | null>();
  const resolve: Resolve = (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const object = follow(request, id, context, resolve);
    known.set(id, object);
    return object;
  };
  return resolve;
}

function follow(request: RichRequest, id: number, context: HostContext, resolve: Resolve): Live | null {
  const path = request.ObjectPaths[String(id)];
  if (!path) throw fault("InvalidRequest", `The request has no object path ${String(id)}.`);
  const parent = (): Live | null => (path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId));
  switch (path.ObjectPathType) {
    case ObjectPathType.Global:
      return context.types.workbook(context.book);
    case ObjectPathType.Property:
      return parent()?.link(path.Name) ?? null;
    case ObjectPathType.Method:
      return asObject(parent()?.call(path.Name, argumentsOf(path.ArgumentInfo, resolve)), path.Name);
    case ObjectPathType.Indexer:
      return asObject(parent()?.call("$Index", argumentsOf(path.ArgumentInfo, resolve)), "[]");
    case ObjectPathType.ReferenceId:
      return context.references.find(path.Name);
    case ObjectPathType.Null:
      return null;
    default:
      if (path.ObjectPathType === ObjectPathType.New && path.Name.startsWith(INTERNAL_SERVICES)) return inertService(path.Name);
      context.missing.add(`new ${path.Name}`);
      throw fault("NotImplemented", `The emulated Excel does not make ${path.Name} objects.`);
  }
}

function asObject(value: unknown, name: string): Live | null {
  if (value === null || value === undefined) return null;
  if (isLive(value)) return value;
  throw fault("GeneralException", `${name} gave no object.`);
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): readonly unknown[] {
  const given = info?.Arguments ?? [];
  const paths = info?.ReferencedObjectPathIds ?? null;
  return paths === null ? given : given.map((value, at) => withObjects(value, paths[at], resolve));
}

/** Objects among the arguments, also within lists, stand in a second list by the id of their path. */
function withObjects(value: unknown, path: unknown, resolve: Resolve): unknown {
  if (Array.isArray(path) && Array.isArray(value)) return value.map((one: unknown, at) => withObjects(one, path[at], resolve));
  return typeof path === "number" && path !== 0 ? resolve(path) : value;
}

function errorOf(error: unknown, action: Action, index: number, request: RichRequest): RichError {
  if (!(error instanceof ExcelFault)) {
    // A fault of the emulation itself must be seen for what it is.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      Code: "GeneralException",
      Message: `The emulated Excel failed: ${text}`,
      HttpStatusCode: 500,
      Location: "",
      ActionIndex: index,
    };
  }
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const member = action.Name !== undefined && action.Name !== "" ? action.Name : (path?.Name ?? "");
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.status,
    Location: member === "" ? "" : member.charAt(0).toLowerCase() + member.slice(1),
    ActionIndex: index,
  };
}
