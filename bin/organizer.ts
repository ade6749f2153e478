import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SHORTEST } from '~/features/accounts/passwords.server';
import {
  createOrganizer,
  listOrganizers,
  removeOrganizer,
} from '~/features/accounts/people/organizers.server';
import * as SignInAddress from '~/features/accounts/SignInAddress';
import { clockOf, openDatabase, systemRandom } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { endOn, settings } from './boot';

const USAGE = `npm run organizer -- create --email ADDRESS [--name NAME] [--password-file FILE]
npm run organizer -- list
npm run organizer -- remove --email ADDRESS`;

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  'password-file': { type: 'string' },
} as const;

/** Said to the person who called, with exit code 1. */
class Misuse extends Error {}

type Asked = { command: string; email: string | undefined; name: string; passwordFile: string | undefined };

async function main() {
  const asked = readArguments();
  const env = settings();
  const connection = openDatabase(env);
  const means = { db: connection.db, clock: clockOf(env), random: systemRandom };
  try {
    await migrateToLatest(connection);
    if (asked.command === 'list') await sayList(connection);
    else if (asked.command === 'create') await sayCreated(means, env.publicUrl, asked);
    else if (asked.command === 'remove') await sayRemoved(means, asked);
    else throw new Misuse(USAGE);
  } finally {
    await connection.close();
  }
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const { email, name = '', 'password-file': passwordFile } = values;
    return { command: positionals[0] ?? '', email, name, passwordFile };
  } catch (error) {
    // Its message names the argument that nobody knows.
    if (error instanceof TypeError) throw new Misuse(`${error.message}\n${USAGE}`);
    throw error;
  }
}

function emailOf({ email }: Asked): string {
  const address = SignInAddress.read(email ?? '');
  if (address?.channel !== 'email') throw new Misuse(`--email must be an e-mail address.\n${USAGE}`);
  return address.address;
}

type Means = Parameters<typeof createOrganizer>[0];

async function sayCreated(means: Means, publicUrl: string, asked: Asked) {
  const email = emailOf(asked);
  const password = asked.passwordFile === undefined ? null : passwordIn(asked.passwordFile);
  const made = await createOrganizer(means, { email, name: asked.name, password });
  console.log(made.isNew ? `${email} is an organizer now.` : `${email} has an account, and is an organizer.`);
  if (made.path) {
    console.log('Sign in once with this link, within a day, and set a password under Akun:');
    console.log(publicUrl + made.path);
  } else {
    console.log('She signs in with the password of the file.');
  }
}

/** The first line: editors end a file with a line break that nobody means. */
function passwordIn(file: string): string {
  const [password = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (password.length < SHORTEST) throw new Misuse(`The password in "${file}" needs ${SHORTEST} characters.`);
  return password;
}

async function sayList({ db }: Connection) {
  const organizers = await listOrganizers(db);
  if (organizers.length === 0) console.log('There is no organizer yet.');
  for (const { email, phone, name, role } of organizers) {
    console.log([email ?? phone, name, role].filter(Boolean).join('  '));
  }
}

async function sayRemoved(means: Means, asked: Asked) {
  const email = emailOf(asked);
  if (!(await removeOrganizer(means, email))) throw new Misuse(`${email} is no organizer.`);
  console.log(`${email} is no organizer any more; her sessions have ended.`);
}

main().catch((error: unknown) => {
  if (error instanceof Misuse) {
    console.error(error.message);
    process.exit(1);
  }
  endOn(error);
});
