import { deskMasterId } from '#lib/domain/ids.ts';
import { documentTypes } from '#lib/domain/registry.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { priorities } from '#lib/domain/desk/words.ts';
import { draftOf, type Draft } from './draft.ts';
import { fieldsOf, unasked } from './fields/all-fields.ts';
import { isRecord } from '../is-record.ts';
import type { MasterDoc, MasterKind } from './kinds.ts';
import type { KnownMasters } from './known.ts';
import { putEntries, type EntryProblem, type Making } from './read-entries.ts';
import { readQuestions } from './read-questions.ts';

/** A document that may be recorded: of an existing one with its revision. */
export type MadeMaster = Omit<MasterDoc, '_rev' | 'by' | 'at' | 'device'> & {
	readonly _rev?: string;
};

/**
 * A document from what somebody wrote, over the one that is there. All that is wrong with it is told
 * at once.
 */
export function readDraft(
	kind: MasterKind,
	slug: string,
	draft: Draft,
	before: MasterDoc | null,
	known: KnownMasters
): Result<MadeMaster, readonly EntryProblem[]> {
	const fields = fieldsOf[kind];
	const making: Making = {
		...(before ?? { ...unasked[kind], _id: deskMasterId(kind, slug), type: kind }),
		...(kind === 'setting' ? {} : { slug })
	};
	const problems = putEntries(fields, draft.texts, before && draftOf(before).texts, making, known);
	const wrong = new Set(problems.map(({ key }) => key));
	const also = (key: string, problem: EntryProblem['problem']) => {
		if (!wrong.has(key)) problems.push({ key, problem });
	};
	if (kind === 'service') {
		const old = before?.type === 'service' ? before.fields : [];
		const read = readQuestions(draft.questions, old, known);
		problems.push(...read.problems);
		making['fields'] = read.questions;
		checkService(making, also);
	}
	const standIns = making['standIns'];
	if (Array.isArray(standIns) && standIns.includes(slug)) also('pengganti', { code: 'itself' });
	if (problems.length > 0) return refuse(problems);
	return whole(kind, making);
}

type Also = (key: string, problem: EntryProblem['problem']) => void;

const sla = {
	urgent: 'jawab_mendesak',
	high: 'jawab_tinggi',
	normal: 'jawab_normal',
	low: 'jawab_rendah'
} as const;

function checkService(making: Making, also: Also): void {
	const { details, otherApp, route } = making;
	if (isRecord(details)) {
		if (!details['id'] && !details['en']) delete making['details'];
		else if (!details['id']) also('keterangan', { code: 'required' });
	}
	const app = isRecord(otherApp) ? otherApp : {};
	const isElsewhere = route === 'other-app' || app['name'] || app['url'];
	if (!isElsewhere) delete making['otherApp'];
	else if (!app['name']) also('nama_aplikasi', { code: 'required' });
	if (isElsewhere && !app['url']) also('tautan', { code: 'required' });
	const targets = isRecord(making['sla']) ? making['sla'] : {};
	for (const priority of priorities) {
		const target = targets[priority];
		if (!isRecord(target)) continue;
		const { response, resolution } = target;
		if (typeof response === 'number' && typeof resolution === 'number' && response > resolution) {
			also(sla[priority], { code: 'response-after-resolution' });
		}
	}
}

/** The schema has the last word; what it finds, the rules above did not know of. */
function whole(kind: MasterKind, making: Making): Result<MadeMaster, readonly EntryProblem[]> {
	const signed = { by: 'x', at: stampAt(0), device: 'x', ...making };
	const parsed = documentTypes[kind].schema.safeParse(signed);
	if (parsed.success) return succeed(unsigned(making));
	const paths = parsed.error.issues.map(({ path }) => path);
	const keys = paths.map(
		(path) =>
			fieldsOf[kind].find((field) => field.path[0] === path[0])?.key ?? fieldsOf[kind][0]?.key
	);
	const unique = [...new Set(keys)].filter((key) => key !== undefined);
	return refuse(unique.map((key) => ({ key, problem: { code: 'malformed' } as const })));
}

function unsigned({ by: _by, at: _at, device: _device, ...rest }: Making): MadeMaster {
	return rest as unknown as MadeMaster;
}
