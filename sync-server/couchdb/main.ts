import { readCommand, UsageError } from './command.ts';
import { CouchClient, SetupProblem } from './couch-client.ts';
import { setUpCouch } from './setup.ts';
import { validationSource } from './validation-source.ts';

try {
	const { access, branches, carrying } = readCommand(process.argv.slice(2), process.env);
	const validation = await validationSource();
	const changes = await setUpCouch(new CouchClient(access), { branches, validation, carrying });
	for (const change of changes) console.log(`  ${change}`);
	console.log(changes.length === 0 ? 'Nothing to change.' : `${changes.length} changes made.`);
	if (carrying === null) {
		console.log('No mailboxes: SATULOKET_CARRIER_PASSWORD is not set.');
	}
} catch (error) {
	if (!(error instanceof UsageError) && !(error instanceof SetupProblem)) throw error;
	console.error(error.message);
	process.exitCode = error instanceof UsageError ? 2 : 1;
}
