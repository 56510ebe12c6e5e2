import type { ServerWriteProblem } from '#lib/domain/access/check-write.ts';
import { assertNever } from '#lib/domain/result.ts';

/**
 * Why a document was refused, as `reason` of the answer: the problem's code, a colon, a sentence for
 * whoever reads the log. Clients take the code, and have words of their own for people.
 */
export function reasonOf(problem: ServerWriteProblem): string {
	return `${problem.code}: ${sentenceOf(problem)}`;
}

function sentenceOf(problem: ServerWriteProblem): string {
	switch (problem.code) {
		case 'unknown-type':
			return 'No type of document has an id like this.';
		case 'malformed':
			return `The field "${problem.field}" does not fit: ${problem.expected}.`;
		case 'role-missing':
			return `One of these roles is needed: ${problem.anyOf.join(', ')}.`;
		case 'signed-for-another':
			return 'Nobody signs for somebody else.';
		case 'fact-is-final':
			return 'What was recorded is neither changed nor deleted.';
		case 'belongs-to-another':
			return 'It belongs to somebody else.';
		case 'reason-missing':
			return 'Who skips a customer, or hands over another sum than expected, says why.';
		case 'own-hand-over':
			return 'Nobody confirms the cash that they handed over themselves.';
		case 'of-another-requester':
			return 'A mailbox holds what concerns its person.';
		case 'for-the-desk-only':
			return 'This is recorded at the desk.';
		case 'rating-of-another':
			return 'A ticket is rated by who asked.';
		case 'desk-role-missing':
			return 'This is recorded by who works at the desk.';
		case 'id-mismatch':
			return 'The id does not agree with the fields.';
		case 'too-large':
			return `A document like this has at most ${problem.limit} characters.`;
		case 'wrong-database':
			return `Its place is a database of the kind "${problem.database}".`;
		case 'origin-missing':
			return 'It says neither which import it is from nor, in full, who signed it.';
		case 'attachment-misplaced':
			return 'Files are kept in the database beside this one, one attachment each.';
		case 'bytes-missing':
			return 'A file comes with its bytes.';
		case 'bytes-differ':
			return 'The bytes are not those that the document tells of.';
		default:
			return assertNever(problem);
	}
}

/** What is told to whoever has not signed in, and to whoever may not change the rules themselves. */
export const SIGN_IN_FIRST = 'sign-in-first: Nobody writes here without signing in.';
export const DESIGN_IS_FOR_ADMINS =
	'design-is-for-admins: Only server admins change design documents.';
