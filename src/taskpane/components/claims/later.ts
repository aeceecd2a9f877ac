import { loadable } from "../shared/loadable";

/** The view Tekst, whose code comes when it is first looked at. */
export const laterClaims = loadable(async () => (await import("./claims-view")).ClaimsView);
