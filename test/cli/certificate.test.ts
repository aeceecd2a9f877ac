import { execFileSync, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { developmentCertificate } from "../../src/cli/certificate";

const folder = mkdtempSync(path.join(tmpdir(), "kerncijfer-certificate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test("without openssl it says what to do; with it a certificate for this machine alone is made once", async () => {
  if (!hasOpenssl) {
    await expect(developmentCertificate(folder, {})).rejects.toMatchObject({ code: "no-openssl" });
    return;
  }
  const first = await developmentCertificate(folder, {});
  const read = new X509Certificate(first.cert);
  expect(read.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
  expect(read.ca).toBe(false);
  expect((Date.parse(read.validTo) - Date.now()) / 86_400_000).toBeGreaterThan(300);
  expect(await developmentCertificate(folder, {})).toEqual(first);
  writeFileSync(first.file, "kapot");
  expect((await developmentCertificate(folder, {})).cert).toContain("BEGIN CERTIFICATE");
  expect(execFileSync("openssl", ["x509", "-in", first.file, "-noout", "-subject"], { encoding: "utf8" })).toContain("localhost");
});

test("a certificate of one's own is taken as it is, and a wrong path is told", async () => {
  const key = path.join(folder, "eigen.key");
  const cert = path.join(folder, "eigen.crt");
  writeFileSync(key, "sleutel");
  writeFileSync(cert, "certificaat");
  expect(await developmentCertificate(folder, { key, cert })).toEqual({ key: "sleutel", cert: "certificaat", file: cert });
  await expect(developmentCertificate(folder, { key: "nergens.key", cert })).rejects.toMatchObject({ code: "certificate-unreadable" });
});
