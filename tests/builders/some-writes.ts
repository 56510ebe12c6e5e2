import type { Doc } from '#lib/domain/document.ts';
import {
	defaultCollectionSettings,
	defaultHolidays,
	defaultOfficeSettings,
	defaultReminderSettings
} from '#lib/domain/billing/default-settings.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { MOST_OWN_APPROVAL } from '#lib/domain/collection/approval.ts';
import { bankLineId } from '#lib/domain/collection/bank/bank-ids.ts';
import { fileId, LARGEST_FILE_BYTES, LONGEST_THUMBNAIL } from '#lib/domain/files/file.ts';
import {
	absenceId,
	billId,
	distinctionId,
	reversalId,
	settlementId,
	templateId,
	verdictId
} from '#lib/domain/ids.ts';
import type { ProductDoc, TypeName } from '#lib/domain/registry.ts';
import { deskSpecialWrites, deskWritable } from './desk-writes.ts';

const signed = { by: 'sari', at: stampAt(Date.UTC(2026, 10, 20, 3, 0)), device: 'laptop' };
const imported = { importId: 'import:b' };
const sha256 = 'a'.repeat(64);
const bankLine = bankLineId('2026-11-20', 'b'.repeat(24), { balance: 0, occurrence: 1 });
/** As a server describes it to the rules. */
const attached = { content_type: 'image/jpeg', length: 3_000, sha256 };

/** One document of every type, as Sari writes it or as an import does. */
export const aWritable: { readonly [T in TypeName]: Extract<ProductDoc, { readonly type: T }> } = {
	customer: {
		_id: 'customer:10%3A03',
		type: 'customer',
		customerNo: '10:03',
		name: 'Toko Contoh',
		phones: [{ number: '+6200000001', kind: 'mobile' }],
		...imported
	},
	bill: {
		_id: 'bill:1001:2026-10',
		type: 'bill',
		customerNo: '1001',
		key: '2026-10',
		period: '2026-10',
		amount: 385_000,
		...imported
	},
	payment: {
		_id: 'payment:1',
		type: 'payment',
		customerNo: '1001',
		amount: 125_000,
		allocations: [{ key: '2026-10', amount: 125_000 }],
		method: 'cash',
		paidOn: '2026-11-20',
		...signed
	},
	reminder: {
		_id: 'reminder:1',
		type: 'reminder',
		customerNos: ['1001'],
		bills: [{ id: billId('1001', '2026-10'), open: 385_000 }],
		channel: 'whatsapp',
		to: '+6200000001',
		template: templateId('due', '1'),
		text: 'Yth. pelanggan',
		...signed
	},
	outcome: {
		_id: 'outcome:1',
		type: 'outcome',
		kind: 'sent',
		customerNos: ['1001'],
		reminder: 'reminder:1',
		...signed
	},
	promise: {
		_id: 'promise:1',
		type: 'promise',
		customerNo: '1001',
		dueOn: '2026-11-27',
		...signed
	},
	pause: {
		_id: 'pause:1',
		type: 'pause',
		kind: 'pause',
		customerNo: '1001',
		reason: 'sengketa',
		until: '2026-11-30',
		...signed
	},
	absence: {
		_id: absenceId(billId('1001', '2026-09'), 'import:a'),
		type: 'absence',
		customerNo: '1001',
		key: '2026-09',
		listedIn: 'import:a',
		...imported
	},
	reversal: {
		_id: reversalId('payment:1'),
		type: 'reversal',
		target: 'payment:1',
		customerNos: ['1001'],
		reason: 'salah catat',
		...signed
	},
	visit: {
		_id: 'visit:1',
		type: 'visit',
		customerNo: '1001',
		outcome: 'not-home',
		visitedOn: '2026-11-20',
		...signed
	},
	'credit-use': {
		_id: 'credit-use:1',
		type: 'credit-use',
		customerNo: '1001',
		freed: [{ key: '2026-09', keeps: 100_000 }],
		allocations: [{ key: '2026-10', amount: 25_000 }],
		...signed
	},
	distinction: {
		_id: distinctionId('payment:1'),
		type: 'distinction',
		payment: 'payment:1',
		customerNo: '1001',
		reason: 'dua kuitansi',
		...signed
	},
	adjustment: {
		_id: 'adjustment:1',
		type: 'adjustment',
		kind: 'discount',
		customerNo: '1001',
		key: '2026-10',
		amount: 10_000,
		reason: 'gangguan layanan',
		...signed
	},
	verdict: {
		_id: verdictId('adjustment:1'),
		type: 'verdict',
		adjustment: 'adjustment:1',
		customerNo: '1001',
		approved: true,
		ownUpTo: 0,
		...signed
	},
	plan: {
		_id: 'plan:1',
		type: 'plan',
		customerNo: '1001',
		parts: [{ dueOn: '2026-12-01', amount: 100_000 }],
		...signed
	},
	dispute: {
		_id: 'dispute:1',
		type: 'dispute',
		customerNo: '1001',
		keys: ['2026-10'],
		reason: 'jumlah salah',
		...signed
	},
	settlement: {
		_id: settlementId('dispute:1'),
		type: 'settlement',
		dispute: 'dispute:1',
		customerNo: '1001',
		result: 'sudah dijelaskan',
		...signed
	},
	assignment: {
		_id: 'assignment:1',
		type: 'assignment',
		customerNos: ['1001'],
		collector: 'budi',
		...signed
	},
	proposal: {
		_id: 'proposal:1',
		type: 'proposal',
		customerNo: '1001',
		field: 'address',
		was: '',
		value: 'Jl. Contoh 2',
		...signed
	},
	review: {
		_id: 'review:1',
		type: 'review',
		proposal: 'proposal:1',
		customerNo: '1001',
		accepted: true,
		...signed
	},
	union: {
		_id: 'union:1',
		type: 'union',
		customerNos: ['1001', '1002'],
		reason: 'orang yang sama',
		...signed
	},
	'hand-over': {
		_id: 'hand-over:1',
		type: 'hand-over',
		payments: ['payment:1'],
		expected: 125_000,
		counted: 125_000,
		...signed
	},
	'cash-receipt': {
		_id: 'cash-receipt:1',
		type: 'cash-receipt',
		handOver: 'hand-over:1',
		from: 'budi',
		received: 125_000,
		...signed
	},
	'bank-line': {
		_id: bankLine,
		type: 'bank-line',
		account: '1234567890',
		bookedOn: '2026-11-20',
		amount: 385_000,
		description: 'TRSF E-BANKING CR TOKO CONTOH'
	},
	'bank-statement': {
		_id: 'bank-statement:1',
		type: 'bank-statement',
		fileName: 'mutasi.csv',
		bank: 'BCA',
		accounts: ['1234567890'],
		from: '2026-11-01',
		to: '2026-11-20',
		credits: { count: 1, sum: 385_000 },
		debits: { count: 0, sum: 0 },
		pending: 0,
		fresh: 1,
		...signed
	},
	'bank-skip': {
		_id: 'bank-skip:1',
		type: 'bank-skip',
		line: bankLine,
		reason: 'bunga bank',
		...signed
	},
	'bank-link': {
		_id: 'bank-link:1',
		type: 'bank-link',
		line: bankLine,
		payment: 'payment:1',
		customerNo: '1001',
		...signed
	},
	'bank-recipe': {
		_id: 'bank-recipe:a',
		type: 'bank-recipe',
		name: 'Bank Contoh',
		columns: [{ header: 'Tanggal', meaning: 'date' }],
		...signed
	},
	import: {
		_id: 'import:b',
		type: 'import',
		recipe: 'recipe:a',
		bills: 1,
		customers: 1,
		total: 385_000,
		periods: ['2026-10'],
		branches: ['Sorong']
	},
	'import-run': {
		_id: 'import-run:1',
		type: 'import-run',
		fileName: 'tunggakan.xlsx',
		sheet: 'Sheet1',
		rows: { accepted: 1, leftOut: 0 },
		changes: { created: 1, changed: 0, unchanged: 0, absent: 0, returned: 0 },
		...imported,
		...signed
	},
	recipe: {
		_id: 'recipe:a',
		type: 'recipe',
		name: 'Tunggakan',
		columns: [{ header: 'NO', meaning: 'customerNo' }],
		...signed
	},
	queue: { _id: 'queue:1', type: 'queue', name: 'Oktober', items: [['1001']], ...signed },
	view: { _id: 'view:1', type: 'view', name: 'Besar', query: 'min=1000000', ...signed },
	template: {
		_id: templateId('due', '1'),
		type: 'template',
		slug: 'due',
		name: 'Jatuh tempo',
		stage: 'due',
		language: 'id',
		body: 'Yth. {nama}',
		active: true,
		...signed
	},
	setting: { ...defaultOfficeSettings('Kantor Contoh'), ...signed },
	holidays: { ...defaultHolidays(2026), ...signed },
	person: {
		_id: 'person:sari',
		type: 'person',
		personId: 'sari',
		name: 'Sari Contoh',
		...signed
	},
	device: {
		_id: 'device:laptop',
		type: 'device',
		deviceId: 'laptop',
		personId: 'sari',
		account: 'sari',
		browser: 'Chrome',
		system: 'Windows',
		branch: 'sorong',
		letters: 'A',
		firstSeenAt: signed.at,
		lastSeenAt: signed.at,
		...signed
	},
	'device-letters': {
		_id: 'device-letters:sorong:A',
		type: 'device-letters',
		branch: 'sorong',
		letters: 'A',
		deviceId: 'laptop',
		personId: 'sari',
		...signed
	},
	file: {
		_id: fileId(sha256),
		type: 'file',
		sha256,
		mime: 'image/jpeg',
		size: 3_000,
		width: 1_600,
		height: 1_200,
		name: 'bukti.jpg',
		thumbnail: 'AAAA',
		of: 'payment:1',
		...signed,
		...{ _attachments: { bytes: attached } }
	},
	...deskWritable
};

/** The other document of a type that has two. */
export const reminderSettings = { ...defaultReminderSettings(), ...signed };
const collectionSettings = { ...defaultCollectionSettings(), ...signed };

/** Accounts as `_users` has them: who, with one role besides those that everybody holds. */
export const heldRoles = [
	'_admin',
	'admin',
	'template-editor',
	'agent',
	'pic',
	'desk-supervisor',
	'requester',
	'staff:sorong',
	'collector:sorong',
	'supervisor:sorong',
	'finance:sorong',
	'approver:sorong',
	'staff:dumai',
	'staff',
	'admin:sorong',
	'carrier'
] as const;
export type HeldRole = (typeof heldRoles)[number];

export function anAccount(role: HeldRole) {
	return { name: 'sari', roles: ['requester', 'person:sari', role] };
}

/** One database of every kind. */
export const someDatabases = [
	'org',
	'billing-sorong',
	'desk',
	'mailbox-sari',
	'office-sorong',
	'files-billing-sorong'
] as const;

/** A write on its way to a server: what is judged, and by whom it is sent. */
export interface SomeWrite {
	readonly title: string;
	readonly database: string;
	readonly account: { readonly name: string; readonly roles: readonly string[] };
	readonly doc: Doc & { readonly _deleted?: boolean };
	readonly previous: Doc | null;
}

/** Every role with every type of document in every kind of database. */
export function allWrites(): (SomeWrite & { readonly role: HeldRole; readonly type: TypeName })[] {
	return someDatabases.flatMap((database) =>
		heldRoles.flatMap((role) =>
			Object.values(aWritable).map((doc) => ({
				title: `${role} writes ${doc.type} to ${database}`,
				database,
				role,
				type: doc.type,
				account: anAccount(role),
				doc,
				previous: null
			}))
		)
	);
}

const clerk = anAccount('staff:sorong');
const { device, 'device-letters': letters } = aWritable;
const revoked = { ...device, revokedAt: stampAt(Date.UTC(2026, 10, 21)) };
const inSupervision = { database: 'billing-sorong', account: anAccount('supervisor:sorong') };
const { 'hand-over': handOver, 'cash-receipt': cashReceipt, 'bank-line': line } = aWritable;
const { proposal, review, union } = aWritable;
const inTheField = { database: 'billing-sorong', account: anAccount('collector:sorong') };
const { payment, bill, customer, view, template, recipe, queue, reversal, file } = aWritable;
const bySomebodyElse = { by: 'budi', at: signed.at, device: 'ponsel' };
const unsignedView = { ...view, by: 'budi' };

function sent(
	title: string,
	doc: SomeWrite['doc'],
	previous: Doc | null = null,
	{ database = 'billing-sorong', account = clerk } = {}
): SomeWrite {
	return { title, doc, previous, database, account };
}

const clerkInOrg = { database: 'org', account: clerk };
const inOrg = { database: 'org', account: anAccount('admin') };
const inFiles = { database: 'files-billing-sorong', account: clerk };
const asAdmin = { database: 'billing-sorong', account: anAccount('_admin') };

/** Writes that one rule each decides, with the code of the refusal; null: they are taken. */
export const specialWrites: readonly (SomeWrite & { readonly code: string | null })[] = [
	{ code: null, ...sent('the same fact again is fine', payment, payment) },
	{
		code: null,
		...sent('keys in another order are the same fact', reordered(payment), payment)
	},
	{
		code: 'fact-is-final',
		...sent('a payment is not changed', { ...payment, amount: 1 } as Doc, payment)
	},
	{
		code: 'fact-is-final',
		...sent('a payment pays for what it paid for', { ...payment, allocations: [] } as Doc, payment)
	},
	{
		code: 'fact-is-final',
		...sent('a payment is not deleted', removal(payment), payment)
	},
	{
		code: 'fact-is-final',
		...sent('a payment that nobody knows is not deleted either', removal(payment))
	},
	{
		code: 'fact-is-final',
		...sent('also the server’s admin leaves facts as they are', removal(payment), payment, asAdmin)
	},
	{ code: null, ...sent('a saved view is deleted by its owner', removal(view), view) },
	{
		code: null,
		...sent('a deletion says who deleted', { ...removal(view), ...signed } as Doc, view)
	},
	{
		code: 'signed-for-another',
		...sent(
			'nobody deletes in the name of somebody else',
			{ ...removal(recipe), ...bySomebodyElse } as Doc,
			{ ...recipe, ...bySomebodyElse } as Doc
		)
	},
	{
		code: 'belongs-to-another',
		...sent('a saved view is not deleted by others', removal(view), unsignedView)
	},
	{
		code: 'signed-for-another',
		...sent('nobody signs for somebody else', { ...payment, ...bySomebodyElse } as Doc)
	},
	{
		code: 'signed-for-another',
		...sent(
			'nobody signs a recipe for somebody else',
			{ ...recipe, ...bySomebodyElse } as Doc,
			recipe
		)
	},
	{
		code: null,
		...sent(
			'a merge keeps the later signature of the two',
			{ ...recipe, ...bySomebodyElse, name: 'Gabungan' } as Doc,
			{ ...recipe, ...bySomebodyElse } as Doc
		)
	},
	{
		code: null,
		...sent(
			'who restores writes what others signed',
			{ ...payment, ...bySomebodyElse } as Doc,
			null,
			asAdmin
		)
	},
	{
		code: 'malformed',
		...sent(
			'who restores is held to what a document must be',
			{ ...payment, amount: 0.5 } as Doc,
			null,
			asAdmin
		)
	},
	{ code: 'malformed', ...sent('money has no sen', { ...bill, amount: 385_000.5 } as Doc) },
	{ code: 'malformed', ...sent('money is no text', { ...payment, amount: '125000' } as Doc) },
	{ code: 'malformed', ...sent('a fact is signed', { ...payment, by: undefined } as Doc) },
	{
		code: 'malformed',
		...sent('a fact says its type', { ...payment, type: 'promise' } as Doc)
	},
	{
		code: 'reason-missing',
		...sent('a skip has a reason', { ...aWritable.outcome, kind: 'skipped' } as Doc)
	},
	{
		code: 'reason-missing',
		...sent('cash that is short is explained', { ...handOver, counted: 120_000 } as Doc)
	},
	{
		code: 'reason-missing',
		...sent('an empty reason explains nothing', {
			...handOver,
			counted: 130_000,
			difference: '  '
		} as Doc)
	},
	{
		code: null,
		...sent('cash that is short, and why', {
			...handOver,
			counted: 120_000,
			difference: 'uang kembalian'
		} as Doc)
	},
	{
		code: 'malformed',
		...sent('a hand-over names what it is', { ...handOver, payments: [] } as Doc)
	},
	{
		code: 'own-hand-over',
		...sent(
			'nobody confirms their own hand-over',
			{ ...cashReceipt, from: 'sari' } as Doc,
			null,
			inSupervision
		)
	},
	{
		code: 'own-hand-over',
		...sent(
			'not even who restores, for somebody else',
			{ ...cashReceipt, from: 'budi', ...bySomebodyElse } as Doc,
			null,
			asAdmin
		)
	},
	{
		code: 'id-mismatch',
		...sent(
			'a receipt of cash answers a hand-over',
			{ ...cashReceipt, handOver: 'payment:1' } as Doc,
			null,
			inSupervision
		)
	},
	{
		code: 'id-mismatch',
		...sent(
			'cash that was received is not taken back',
			{ ...reversal, _id: reversalId(cashReceipt._id), target: cashReceipt._id } as Doc,
			null,
			inSupervision
		)
	},
	{
		code: null,
		...sent('a hand-over is taken back', {
			...reversal,
			_id: reversalId(handOver._id),
			target: handOver._id
		} as Doc)
	},
	{
		code: 'malformed',
		...sent(
			'a proposed phone is a number',
			{ ...proposal, field: 'phone', value: 'telepon rumah' } as Doc,
			null,
			inTheField
		)
	},
	{
		code: null,
		...sent(
			'several phones are proposed at once',
			{ ...proposal, field: 'phone', value: '+6281200000001 +62765000001' } as Doc,
			null,
			inTheField
		)
	},
	{
		code: 'malformed',
		...sent(
			'a proposed position is on earth',
			{ ...proposal, field: 'position', value: '91.0000,131.2500' } as Doc,
			null,
			inTheField
		)
	},
	{
		code: null,
		...sent('a collector takes a proposal back', takenBack(proposal._id), null, inTheField)
	},
	{
		code: 'role-missing',
		...sent(
			'a collector does not take back what the office answered',
			takenBack(review._id),
			null,
			inTheField
		)
	},
	{
		code: 'role-missing',
		...sent(
			'a collector does not part what the office united',
			takenBack(union._id),
			null,
			inTheField
		)
	},
	{ code: null, ...sent('who may unite may part again', takenBack(union._id)) },
	{
		code: 'id-mismatch',
		...sent('a review answers a proposal', { ...review, proposal: 'payment:1' } as Doc)
	},
	{
		code: 'malformed',
		...sent('a number is not united with itself', {
			...union,
			customerNos: ['1001', '1001']
		} as Doc)
	},
	{
		code: 'malformed',
		...sent('who unites says why', { ...union, reason: '' } as Doc)
	},
	{
		code: null,
		...sent('a payment is made of a line of a bank', { ...payment, bankLine } as Doc)
	},
	{
		code: 'malformed',
		...sent('a payment is made of no other thing', { ...payment, bankLine: 'bill:1' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a line stands under its day', { ...line, bookedOn: '2026-11-21' } as Doc)
	},
	{
		code: 'fact-is-final',
		...sent('what a bank said is not changed', { ...line, amount: 1 } as Doc, line)
	},
	{
		code: 'id-mismatch',
		...sent('a line is linked to a payment', {
			...aWritable['bank-link'],
			payment: 'payment:1',
			line: 'bank-line:1',
			_id: 'bank-link:1:2'
		} as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('what a bank said is not taken back', {
			...reversal,
			_id: reversalId(bankLine),
			target: bankLine
		} as Doc)
	},
	{
		code: null,
		...sent('a line that was left out comes back', {
			...reversal,
			_id: reversalId('bank-skip:1'),
			target: 'bank-skip:1',
			customerNos: []
		} as Doc)
	},
	{
		code: 'role-missing',
		...sent('a collector does not say what a bank’s line is', aWritable['bank-link'], null, {
			database: 'billing-sorong',
			account: anAccount('collector:sorong')
		})
	},
	{
		code: 'unknown-type',
		...sent('a type that nobody knows', { _id: 'toString:1', type: 'toString' })
	},
	{ code: 'unknown-type', ...sent('an id without a type', { _id: '', type: 'bill' }) },
	{
		code: 'id-mismatch',
		...sent('a bill stands under its customer', { ...bill, customerNo: '1002' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a bill stands under its month', { ...bill, period: '2026-11' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a customer stands under their number', { ...customer, customerNo: '10' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a reversal names what it takes back', { ...reversal, target: 'payment:2' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a bill is not taken back', {
			...reversal,
			_id: reversalId(bill._id),
			target: bill._id
		} as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a payment has one id', { ...payment, _id: 'payment:1:2' } as Doc)
	},
	{
		code: 'id-mismatch',
		...sent('a template stands under its slug', { ...template, slug: 'due-2' } as Doc, null, inOrg)
	},
	{
		code: null,
		...sent(
			'the official texts are signed by the product',
			{ ...template, by: 'satuloket', device: 'satuloket' } as Doc,
			null,
			inOrg
		)
	},
	{ code: null, ...sent('the other settings', reminderSettings, null, inOrg) },
	{ code: null, ...sent('the settings of agreements', collectionSettings, null, inOrg) },
	{
		code: 'malformed',
		...sent(
			'a limit for one’s own discounts above what ever counts',
			{ ...collectionSettings, ownApprovalUpTo: MOST_OWN_APPROVAL + 1 } as Doc,
			null,
			inOrg
		)
	},
	{
		code: null,
		...sent(
			'a device tells when it was seen',
			{ ...device, lastSeenAt: revoked.revokedAt } as Doc,
			device,
			clerkInOrg
		)
	},
	{
		code: 'belongs-to-another',
		...sent(
			'nobody registers a device for somebody else',
			{ ...device, personId: 'budi' } as Doc,
			null,
			clerkInOrg
		)
	},
	{
		code: 'belongs-to-another',
		...sent(
			'nobody takes over another’s device',
			device,
			{ ...device, personId: 'budi' } as Doc,
			clerkInOrg
		)
	},
	{ code: 'role-missing', ...sent('a person does not revoke', revoked, device, clerkInOrg) },
	{
		code: 'role-missing',
		...sent('a revoked device does not let itself in', device, revoked, clerkInOrg)
	},
	{
		code: 'role-missing',
		...sent('a revoked device does not take its entry away', removal(device), revoked, clerkInOrg)
	},
	{
		code: null,
		...sent('an admin revokes', revoked, { ...device, personId: 'budi' } as Doc, inOrg)
	},
	{ code: null, ...sent('an admin lets a device in again', device, revoked, inOrg) },
	{
		code: 'fact-is-final',
		...sent(
			'letters stay with their device',
			{ ...letters, deviceId: 'ponsel' } as Doc,
			letters,
			clerkInOrg
		)
	},
	{
		code: 'fact-is-final',
		...sent('letters are not given back', removal(letters), letters, inOrg)
	},
	{
		code: 'id-mismatch',
		...sent(
			'letters stand under their branch',
			{ ...letters, branch: 'dumai' } as Doc,
			null,
			clerkInOrg
		)
	},
	{
		code: 'origin-missing',
		...sent('a bill says where it comes from', { ...bill, importId: undefined } as Doc)
	},
	{
		code: 'origin-missing',
		...sent('a customer is signed in full or not at all', { ...customer, by: 'sari' } as Doc)
	},
	{ code: null, ...sent('a customer that a person corrected', { ...customer, ...signed } as Doc) },
	{
		code: null,
		...sent('a file’s word after a person’s', customer, { ...customer, ...bySomebodyElse } as Doc)
	},
	{
		code: 'too-large',
		...sent('a document has a limit', { ...payment, blob: 'x'.repeat(262_144) } as Doc)
	},
	{
		code: 'too-large',
		...sent('a deletion carries no load', { ...removal(view), blob: 'x'.repeat(262_144) } as Doc)
	},
	{
		code: null,
		...sent('a queue may name tens of thousands', {
			...queue,
			items: Array.from({ length: 40_000 }, (_, at) => [String(10_000_000 + at)])
		} as Doc)
	},
	{
		code: 'attachment-misplaced',
		...sent('a photo has a database of its own', {
			...payment,
			_attachments: { 'bukti.jpg': { stub: true } }
		} as Doc)
	},
	{ code: null, ...sent('the same file again is fine', file, file, inFiles) },
	{
		code: 'fact-is-final',
		...sent('a file keeps its name', { ...file, name: 'lain.jpg' } as Doc, file, inFiles)
	},
	{ code: 'fact-is-final', ...sent('a file is not deleted', removal(file), file, inFiles) },
	{
		code: 'signed-for-another',
		...sent('nobody keeps a file in another’s name', fileWith({ by: 'budi' }), null, inFiles)
	},
	{
		code: 'id-mismatch',
		...sent('a file is called by its hash', fileWith({ _id: 'file:1' }), null, inFiles)
	},
	{
		code: 'malformed',
		...sent(
			'a hash is one',
			fileWith({ _id: 'file:1', sha256: '1' }, attachedWith({ sha256: '1' })),
			null,
			inFiles
		)
	},
	{
		code: 'malformed',
		...sent(
			'a file is a photo or a document',
			fileWith({ mime: 'text/html' }, attachedWith({ content_type: 'text/html' })),
			null,
			inFiles
		)
	},
	{
		code: 'malformed',
		...sent(
			'a file has a limit',
			fileWith({ size: LARGEST_FILE_BYTES + 1 }, attachedWith({ length: LARGEST_FILE_BYTES + 1 })),
			null,
			inFiles
		)
	},
	{
		code: null,
		...sent(
			'a file may be as large as the limit',
			fileWith({ size: LARGEST_FILE_BYTES }, attachedWith({ length: LARGEST_FILE_BYTES })),
			null,
			inFiles
		)
	},
	{
		code: 'malformed',
		...sent(
			'a thumbnail is small',
			fileWith({ thumbnail: 'A'.repeat(LONGEST_THUMBNAIL + 4) }),
			null,
			inFiles
		)
	},
	{
		code: 'malformed',
		...sent('a thumbnail is base64', fileWith({ thumbnail: '<svg>' }), null, inFiles)
	},
	{
		code: 'bytes-missing',
		...sent('a file comes with its bytes', fileWith({}, {}), null, inFiles)
	},
	{
		code: 'bytes-missing',
		...sent('a file does not lose its bytes', fileWith({}, {}), file, inFiles)
	},
	{
		code: 'bytes-differ',
		...sent(
			'bytes are as many as it says',
			fileWith({}, attachedWith({ length: 1 })),
			null,
			inFiles
		)
	},
	{
		code: 'bytes-differ',
		...sent(
			'bytes are of the type that it says',
			fileWith({}, attachedWith({ content_type: 'text/html' })),
			null,
			inFiles
		)
	},
	{
		code: 'bytes-differ',
		...sent(
			'bytes have the hash that it says',
			fileWith({}, attachedWith({ sha256: 'b'.repeat(64) })),
			null,
			inFiles
		)
	},
	{
		code: null,
		...sent(
			'a server that does not look at bytes takes its own measure',
			fileWith({}, attachedWith({ sha256: undefined })),
			null,
			inFiles
		)
	},
	{
		code: 'attachment-misplaced',
		...sent(
			'a file has nothing else attached',
			fileWith({}, { ...attachedWith({}), 'lain.html': attached }),
			null,
			inFiles
		)
	},
	...deskSpecialWrites
];

function takenBack(target: string): Doc {
	return { ...reversal, _id: reversalId(target), target } as Doc;
}

function fileWith(fields: object, _attachments: object = { bytes: attached }): Doc {
	return { ...file, ...fields, _attachments } as Doc;
}

function attachedWith(fields: object): { readonly bytes: object } {
	return { bytes: { ...attached, ...fields } };
}

function removal({ _id }: Doc): SomeWrite['doc'] {
	return { _id, _deleted: true } as SomeWrite['doc'];
}

function reordered(doc: Doc): Doc {
	return Object.fromEntries(Object.entries(doc).reverse()) as unknown as Doc;
}
