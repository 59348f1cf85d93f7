/** `npm run preview`: shows the built site as a host would. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Arguments, Command } from './command-line/arguments.ts';
import { type ExitCode, exitCodes } from './command-line/exit-codes.ts';
import { defaultFolders, nameFolder, wrongInput } from './command-line/folders.ts';
import { type Printer, runCommand } from './command-line/run-command.ts';
import { portOf, waitForStop } from './command-line/server.ts';
import { createSiteServer } from './site/serve-site.ts';

const command: Command = {
  name: 'preview',
  about:
    'Serves the built site on this machine, as a static host would. It does not build: run "npm run build" before.',
  options: {
    out: { value: 'DIR', about: 'Folder of the built site.', default: defaultFolders.out },
    port: { value: 'NUMBER', about: 'Port to listen on; 0 takes any free one.', default: '4321' },
    host: { value: 'HOST', about: 'Address to listen on; 0.0.0.0 lets other machines in.', default: 'localhost' },
    base: {
      value: 'PATH',
      about: 'Path under which the site is served, to try what a host under a path will do.',
      default: '/',
    },
  },
  examples: [
    { run: 'npm run preview', does: 'Shows dist/ at http://localhost:4321/.' },
    { run: 'npm run preview -- --base /any/deep/path/', does: 'Shows it under a path; every link still works.' },
  ],
  exitCodes: {
    [exitCodes.good]: 'Stopped by Ctrl-C.',
    [exitCodes.wrongUsage]: 'Wrong option, no such folder, or the port is taken.',
  },
};

await runCommand(command, preview);

async function preview(given: Arguments, printer: Printer): Promise<ExitCode> {
  const out = await nameFolder('out', given.given('out'));
  const port = portOf(given.required('port'));
  const wrong = wrongInput(out) ?? port.wrong;
  if (wrong !== undefined) {
    printer.warn([wrong]);
    return exitCodes.wrongUsage;
  }
  const base = `/${given.required('base').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const host = given.required('host');
  const server = createSiteServer({ folder: out.path, base });
  const failure = await listen(server, port.number, host);
  if (failure !== undefined) {
    printer.warn([failure]);
    return exitCodes.wrongUsage;
  }
  const stopped = waitForStop();
  const { port: taken } = server.address() as AddressInfo;
  printer.print([
    `${out.given} at http://${host.includes(':') ? `[${host}]` : host}:${taken}${base}`,
    'Ctrl-C stops it.',
  ]);
  await stopped;
  server.closeAllConnections();
  server.close();
  return exitCodes.good;
}

/** @returns what keeps it from listening, with the remedy */
async function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE')
      return `--port ${port}: another program listens there. Give another one, or 0 for any that is free.`;
    if (code === 'EACCES') return `--port ${port}: this user may not listen there. Give one above 1023.`;
    return `--host ${host}: cannot listen there (${code}). Give localhost, 0.0.0.0 or an address of this machine.`;
  }
}
