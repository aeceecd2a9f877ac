import { UserError } from "../app/errors";
import { textOfFile } from "../hosts/file/text-file";
import type { World } from "./world";

/** The running text of a file, or of "-", which is what is piped in. Rejects with a UserError for anything that is no text. */
export async function readText(path: string, world: World): Promise<string> {
  if (path !== "-") return textOfFile(await world.files.read(path), path);
  if (world.input) return textOfFile(await world.input(), "stdin");
  throw new UserError("text", {
    nl: "stdin is hier niet te lezen. Noem een bestand.",
    en: "stdin is not readable here. Name a file.",
  });
}
