import {
	absenceId,
	autoCloseId,
	billId,
	customerId,
	deskMasterId,
	distinctionId,
	escapePart,
	noticeTemplateId,
	ratingId,
	reversalId,
	settlementId,
	templateId,
	typeOfId,
	verdictId
} from '../ids.ts';
import { fileId } from '../files/file.ts';
import { documentTypes, isTypeName, type ProductDoc } from '../registry.ts';
import { assertNever } from '../result.ts';
import { deviceEntryId, deviceLettersId } from './device.ts';

/** One part of an id, as ULIDs and hashes are. */
const onePart = /^[^:\s]{1,128}$/;

/**
 * Whether a document's id is the one that its fields ask for. Ids that are built from content are
 * what lets two devices record the same thing once; one that says something else would hide a bill
 * from its customer, or take back a fact that it does not name.
 */
export function idAgrees(doc: ProductDoc): boolean {
	const { _id: id } = doc;
	switch (doc.type) {
		case 'customer':
			return id === customerId(doc.customerNo);
		case 'bill':
			return (
				id === billId(doc.customerNo, doc.key) &&
				(doc.period === undefined || doc.period === doc.key)
			);
		case 'absence':
			return id === absenceId(billId(doc.customerNo, doc.key), doc.listedIn);
		case 'reversal':
			return id === reversalId(doc.target) && isReversible(doc.target);
		case 'distinction':
			return id === distinctionId(doc.payment) && typeOfId(doc.payment) === 'payment';
		case 'verdict':
			return id === verdictId(doc.adjustment) && typeOfId(doc.adjustment) === 'adjustment';
		case 'settlement':
			return id === settlementId(doc.dispute) && typeOfId(doc.dispute) === 'dispute';
		case 'cash-receipt':
			return hasOnePart(doc) && typeOfId(doc.handOver) === 'hand-over';
		case 'review':
			return hasOnePart(doc) && typeOfId(doc.proposal) === 'proposal';
		case 'template': {
			const prefix = templateId(doc.slug, '');
			return id.startsWith(prefix) && onePart.test(id.slice(prefix.length));
		}
		case 'person':
			return id === `person:${escapePart(doc.personId)}`;
		case 'device':
			return id === deviceEntryId(doc.deviceId);
		case 'device-letters':
			return id === deviceLettersId(doc.branch, doc.letters);
		case 'file':
			return id === fileId(doc.sha256, doc);
		case 'category':
		case 'unit':
		case 'pic':
		case 'vendor':
		case 'calendar':
		case 'service':
		case 'faq':
		case 'canned':
			return id === deskMasterId(doc.type, doc.slug);
		case 'notice-template': {
			const prefix = noticeTemplateId(doc.slug, doc.language, '');
			return id.startsWith(prefix) && onePart.test(id.slice(prefix.length));
		}
		case 'rating':
			return id === ratingId(doc.ticket);
		case 'ticket-event':
			return (
				hasOnePart(doc) &&
				id.startsWith(autoCloseId('ticket-event:')) === (doc.kind === 'close' && doc.how === 'auto')
			);
		case 'setting':
		case 'holidays':
			// Their schemas name the ids.
			return true;
		case 'bank-link':
			return (
				hasOnePart(doc) && typeOfId(doc.line) === 'bank-line' && typeOfId(doc.payment) === 'payment'
			);
		case 'bank-skip':
			return hasOnePart(doc) && typeOfId(doc.line) === 'bank-line';
		case 'bank-line':
			return hasOnePart(doc) && id.startsWith(`bank-line:${doc.bookedOn.split('-').join('')}.`);
		case 'payment':
		case 'reminder':
		case 'outcome':
		case 'promise':
		case 'pause':
		case 'visit':
		case 'credit-use':
		case 'adjustment':
		case 'plan':
		case 'dispute':
		case 'assignment':
		case 'proposal':
		case 'union':
		case 'hand-over':
		case 'bank-statement':
		case 'bank-recipe':
		case 'import':
		case 'import-run':
		case 'recipe':
		case 'queue':
		case 'view':
		case 'ticket':
		case 'redirect':
		case 'redirect-answer':
		case 'notice-event':
		case 'faq-proposal':
		case 'faq-verdict':
		case 'faq-vote':
		case 'app-report':
		case 'app-report-answer':
		case 'unrecorded':
			return hasOnePart(doc);
		default:
			return assertNever(doc);
	}
}

const isFinal: ReadonlySet<string> = new Set(['cash-receipt', 'bank-line', 'bank-statement']);

function hasOnePart({ _id, type }: ProductDoc): boolean {
	return onePart.test(_id.slice(type.length + 1));
}

/**
 * Masters are edited, not taken back; and what is taken back stands in the same database. Cash that
 * somebody has received stays received: a wrong sum is put right by counting again. What a bank said
 * stays said: what was made of it is taken back, not the line.
 */
function isReversible(target: string): boolean {
	const type = typeOfId(target);
	if (!isTypeName(type) || isFinal.has(type)) return false;
	const { nature, database } = documentTypes[type];
	return nature !== 'master' && database === documentTypes.reversal.database;
}
