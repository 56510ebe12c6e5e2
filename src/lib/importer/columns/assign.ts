import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import type { Cell } from '../workbook.ts';
import type { Column, MeaningSource } from './column.ts';
import { fit, meaningOfContent } from './fit.ts';
import { moneyRoles, type MoneyColumn } from './money.ts';
import { monthOfHeader } from './month-header.ts';
import { profileOf, type Profile } from './profile.ts';
import { recognitions } from './recognise.ts';

/** Content that speaks against a name by this much takes the name's word away. */
const CONTRADICTED = -0.5;
const SUREST = 1.45;
const repeatable: ReadonlySet<ColumnMeaning> = new Set(['phone', 'ignore', 'extra', 'amount']);

interface Guess {
	readonly index: number;
	readonly meaning: ColumnMeaning;
	readonly score: number;
	readonly source: MeaningSource;
}

/** Gives each column a meaning, by its name and by what a sample of every `step`th row holds. */
export function assignMeanings(
	labels: readonly string[],
	sample: readonly (readonly Cell[])[],
	step: number
): Column[] {
	const cellsOf = (index: number) => sample.map((row) => row[index] ?? null);
	const profiles = labels.map((_, index) => profileOf(cellsOf(index), step));
	const guesses = new Map<number, Guess>();
	const money: Guess[] = [];
	for (const guess of guessesByName(labels, profiles)) {
		if (guesses.has(guess.index)) continue;
		if (guess.meaning === 'amount') money.push(guess);
		else if (repeatable.has(guess.meaning) || !isTaken(guesses, guess.meaning)) {
			guesses.set(guess.index, guess);
		} else if (guess.meaning === 'branch' && !isTaken(guesses, 'area')) {
			guesses.set(guess.index, { ...guess, meaning: 'area', score: guess.score / 2 });
		}
	}
	const moneyColumn = (index: number): MoneyColumn => ({
		index,
		header: labels[index]!,
		month: monthOfHeader(labels[index]),
		sample: cellsOf(index)
	});
	assignMoney(guesses, money, moneyColumn);
	assignByContent(guesses, labels, profiles);
	assignDespiteContent(guesses, labels, profiles);
	return labels.map((header, index) => {
		const guess = guesses.get(index) ?? leftOver(index, header, profiles[index]!);
		return {
			index,
			header,
			meaning: guess.meaning,
			source: guess.source,
			confidence: Math.max(0, Math.min(1, guess.score / SUREST)),
			month: monthOfHeader(header),
			samples: profiles[index]!.samples
		};
	});
}

function isTaken(guesses: ReadonlyMap<number, Guess>, meaning: ColumnMeaning): boolean {
	for (const guess of guesses.values()) if (guess.meaning === meaning) return true;
	return false;
}

/** What the names say where the content does not deny it, the surest first. */
function guessesByName(labels: readonly string[], profiles: readonly Profile[]): Guess[] {
	const guesses = labels.flatMap((label, index) => {
		const profile = profiles[index]!;
		// A month's name over anything but amounts is a word that looks like one (NOP, MAR).
		const isMonth =
			monthOfHeader(label) !== null && (profile.count < 3 || fit('amount', profile) >= 0);
		const named = isMonth
			? [{ meaning: 'amount' as const, strength: 0.8 }, ...recognitions(label)]
			: recognitions(label);
		const held = named.find(({ meaning }) => fit(meaning, profile) > CONTRADICTED);
		if (!held) return [];
		// An empty column is no rival to one that is filled.
		const weight = profile.count === 0 ? -0.3 : Math.min(0, profile.filled - 0.5) / 2;
		const score = held.strength + fit(held.meaning, profile) / 2 + weight;
		return [{ index, meaning: held.meaning, score, source: 'name' as const }];
	});
	return guesses.sort((a, b) => b.score - a.score || a.index - b.index);
}

function assignMoney(
	guesses: Map<number, Guess>,
	money: readonly Guess[],
	column: (index: number) => MoneyColumn
): void {
	const scores = new Map(money.map((guess) => [guess.index, guess]));
	const isPart = (guess: Guess) => ['tax', 'fine', 'base'].includes(guess.meaning);
	const parts = [...guesses.values()].filter(isPart).map(({ index }) => column(index));
	const roles = moneyRoles(
		money.map(({ index }) => column(index)).sort((a, b) => a.index - b.index),
		parts,
		isTaken(guesses, 'period')
	);
	const give = (index: number | null, meaning: ColumnMeaning) => {
		const guess = index === null ? undefined : scores.get(index);
		if (guess) guesses.set(guess.index, { ...guess, meaning });
	};
	for (const index of roles.amounts) give(index, 'amount');
	give(roles.total, 'total');
	if (!isTaken(guesses, 'base')) give(roles.base, 'base');
}

/** Columns whose names say nothing, for meanings that no name has claimed. */
function assignByContent(
	guesses: Map<number, Guess>,
	labels: readonly string[],
	profiles: readonly Profile[]
): void {
	const found = labels
		.flatMap((label, index): Guess[] => {
			const content = meaningOfContent(profiles[index]!);
			if (!content || guesses.has(index)) return [];
			// A name that was understood as something else makes the content's word weaker.
			const doubt = label === '' ? 0 : recognitions(label).length > 0 ? 0.1 : 0.05;
			return [
				{ index, meaning: content.meaning, score: content.sureness - doubt, source: 'content' }
			];
		})
		.sort((a, b) => b.score - a.score || a.index - b.index);
	for (const guess of found) {
		const isNeeded = mayComeFromContent.has(guess.meaning) || labels[guess.index] === '';
		if (isNeeded && !isTaken(guesses, guess.meaning)) guesses.set(guess.index, guess);
	}
}

/** A column with the right name and the wrong content is still better than none, for a person to see. */
function assignDespiteContent(
	guesses: Map<number, Guess>,
	labels: readonly string[],
	profiles: readonly Profile[]
): void {
	if (!isTaken(guesses, 'customerNo')) takeFixedLines(guesses, profiles);
	for (const meaning of ['customerNo', 'amount'] as const) {
		if (isTaken(guesses, meaning)) continue;
		const index = labels.findIndex(
			(label, at) => !guesses.has(at) && recognitions(label)[0]?.meaning === meaning
		);
		if (index >= 0) guesses.set(index, { index, meaning, score: 0.2, source: 'name' });
	}
}

/** In a list of telephone lines the line's own number is the customer's, beside a mobile to call. */
function takeFixedLines(guesses: Map<number, Guess>, profiles: readonly Profile[]): void {
	const phones = [...guesses.values()].filter(({ meaning }) => meaning === 'phone');
	const line = phones.find(({ index }) => {
		const { mobile, digits, filled, words } = profiles[index]!;
		return mobile < 0.1 && digits > 0.5 && filled > 0.9 && words < 0.1;
	});
	if (phones.length > 1 && line)
		guesses.set(line.index, { ...line, meaning: 'customerNo', score: 0.6 });
}

/** What a list cannot do without; the rest must be named, or it stays a column of its own. */
const mayComeFromContent: ReadonlySet<ColumnMeaning> = new Set([
	'customerNo',
	'name',
	'phone',
	'amount',
	'email',
	'address'
]);

function leftOver(index: number, header: string, profile: Profile): Guess {
	const isNothing = header === '' || profile.isRunning;
	return { index, meaning: isNothing ? 'ignore' : 'extra', score: 0, source: 'none' };
}
