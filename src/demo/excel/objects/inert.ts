import type { Live } from "./live";

/** A service of Office that office.js tells things to while it starts (telemetry and the like): it listens and does nothing. */
export function inertService(type: string): Live {
  return {
    type,
    target: type,
    id: null,
    referenced: false,
    properties: [],
    members: [],
    name: () => null,
    get: () => null,
    set: () => undefined,
    link: () => null,
    call: () => null,
    items: null,
  };
}

export const INTERNAL_SERVICES = "Microsoft.InternalService.";
