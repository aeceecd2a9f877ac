import path from "node:path";
import { developmentCertificate } from "./certificate";
import { addInMounts } from "./site";
import { startServer } from "./static-server";

/**
 * `npm start`, after the build: serves the add-in as https://localhost:3000, the address in manifest.xml, for side-loading in
 * Excel on this machine. The certificate is our own; README says how to trust it.
 */
const ROOT = path.join(__dirname, "..", "..");
const PORT = 3000;

async function start(): Promise<void> {
  const tell = (text: string): void => void process.stdout.write(`${text}\n`);
  const secure = await developmentCertificate(path.join(ROOT, ".build", "certificate"), {
    key: process.env["KERNCIJFER_KEY"],
    cert: process.env["KERNCIJFER_CERT"],
  });
  const { address } = await startServer(addInMounts(ROOT), { port: PORT, secure });
  tell(`Kerncijfer staat op ${address}. Stoppen: Ctrl+C.`);
  tell(`Certificaat:  ${secure.file} (laat deze computer het vertrouwen, zie README)`);
  tell(`Manifest:     ${path.join(ROOT, "dist", "manifest.xml")} (voeg het toe in Excel, zie README)`);
}

start().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${taken ? `Poort ${PORT} is al in gebruik. Stop het andere programma en probeer het opnieuw.` : message}\n`);
  process.exitCode = 2;
});
