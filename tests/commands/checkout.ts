/** A copy of the checkout as it stands, with what is not committed yet and without what is made from it. */
import { cp, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectRoot } from './run-command.ts';

/** What is installed or built; `.gitignore` names the same. The copy is made without git, which need not be there. */
const made = /^(?:node_modules|dist|\.astro|\.git|coverage|content\/articles|\..*\.reading-room-.*)$/;

export async function copyCheckout(target: string): Promise<void> {
  await cp(projectRoot, target, {
    recursive: true,
    filter: (path) => !made.test(relative(projectRoot, path).replaceAll('\\', '/')),
  });
}

/** Gives the copy the packages that are installed here. */
export async function linkPackages(target: string): Promise<void> {
  await symlink(join(projectRoot, 'node_modules'), join(target, 'node_modules'), 'dir');
}
