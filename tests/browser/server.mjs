// Starts the built `kg serve` on a free port with a store of its own, and stops it.
import { spawn, execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "..", "..");
const kg = join(root, "src", "KnowledgeGraph.Cli", "bin", process.env.CONFIGURATION ?? "Debug", "net10.0", "kg.dll");
const patience = 60_000;

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Runs a command of `kg` on a store; what it prints. Some inputs may fail. */
async function run(args) {
  try {
    return (await promisify(execFile)("dotnet", [kg, ...args], { maxBuffer: 64 << 20 })).stdout;
  } catch (error) {
    throw new Error(`kg ${args.join(" ")}: ${error.stderr || error.message}`);
  }
}

/** A running server: its address, and how to ask it and stop it. `imports` are paths imported before it starts. */
export async function serve({ imports = [], options = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "kg-browser-"));
  const store = join(folder, "graph.db");
  if (imports.length > 0) await run(["import", ...imports, "--store", store]);
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn("dotnet", [kg, "serve", "--store", store, "--url", url, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", data => { output += data; });
  child.stderr.on("data", data => { output += data; });
  const ended = new Promise(resolve => child.on("exit", resolve));

  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };

  for (const end = Date.now() + patience; ;) {
    if (child.exitCode !== null) throw new Error(`kg serve ended with ${child.exitCode}:\n${output}`);
    const ready = await fetch(`${url}/health/ready`).then(answer => answer.ok, () => false);
    if (ready) break;
    if (Date.now() > end) {
      await stop();
      throw new Error(`kg serve was not ready in ${patience / 1000} s:\n${output}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }

  const graphql = async (query, variables) => {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST", headers: { "content-type": "application/json", accept: "application/graphql-response+json" }, body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  /** Runs another command of `kg` on the same store. */
  const beside = (...args) => run([...args, "--store", store]);

  return { url, socketUrl: url.replace("http", "ws") + "/graphql", graphql, beside, stop };
}
