import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../app/errors";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The file that this machine has to trust. */
  readonly file: string;
}

/** What the certificate is for: this machine's own address and nothing else, for a year. It is no authority for others. */
const REQUEST = `[req]
distinguished_name = name
x509_extensions = use
prompt = no
[name]
CN = localhost
O = Kerncijfer ontwikkeling
[use]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
`;

/**
 * The certificate for https://localhost: the one named by KERNCIJFER_KEY and KERNCIJFER_CERT (PEM files), else one of our
 * own in the folder, made with openssl the first time and when a month or less is left of it.
 * Rejects with a UserError when there is none and openssl cannot make one.
 */
export async function developmentCertificate(
  folder: string,
  given: { key?: string | undefined; cert?: string | undefined },
): Promise<Certificate> {
  if (given.key !== undefined && given.cert !== undefined) return read(given.key, given.cert);
  const key = path.join(folder, "localhost.key");
  const cert = path.join(folder, "localhost.crt");
  if (!(await isGood(key, cert))) await make(folder, key, cert);
  return read(key, cert);
}

async function read(key: string, file: string): Promise<Certificate> {
  try {
    return { key: await readFile(key, "utf8"), cert: await readFile(file, "utf8"), file };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError("certificate-unreadable", {
      nl: `Het certificaat kan niet worden gelezen. Controleer KERNCIJFER_KEY en KERNCIJFER_CERT. (${detail})`,
      en: `The certificate cannot be read. Check KERNCIJFER_KEY and KERNCIJFER_CERT. (${detail})`,
    });
  }
}

const MONTH = 30 * 24 * 3600;

async function isGood(key: string, cert: string): Promise<boolean> {
  try {
    await readFile(key);
    await openssl(["x509", "-in", cert, "-noout", "-checkend", String(MONTH)]);
    return true;
  } catch {
    // Absent, damaged or nearly expired: in each case a new one is made, and a failure to do so is told.
    return false;
  }
}

async function make(folder: string, key: string, cert: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const config = path.join(folder, "localhost.cnf");
  await writeFile(config, REQUEST);
  try {
    await openssl(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "365", "-config", config, "-keyout", key, "-out", cert]);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError("no-openssl", {
      nl: `Er kon geen certificaat worden gemaakt. Installeer openssl, of geef een sleutel en certificaat met KERNCIJFER_KEY en KERNCIJFER_CERT. (${detail})`,
      en: `No certificate could be made. Install openssl, or give a key and certificate with KERNCIJFER_KEY and KERNCIJFER_CERT. (${detail})`,
    });
  }
}

function openssl(argv: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile("openssl", [...argv], (error) => {
      if (error) reject(new Error(error.message));
      else resolve();
    });
  });
}
