import { isRupiah, type Rupiah } from '#lib/domain/money.ts';

/** Notes that cash is counted by, the largest first; coins are entered as one sum. */
export const notes: readonly Rupiah[] = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000];

/** How many there are of each note, as it was typed. */
export type Pieces = Readonly<Partial<Record<Rupiah, number | null>>>;

/** What notes and coins add up to; null while nothing has been counted. */
export function sumOfPieces(pieces: Pieces, coins: Rupiah | null): Rupiah | null {
	const counts = notes.map((note) => pieces[note] ?? null);
	if (coins === null && counts.every((count) => count === null)) return null;
	return notes.reduce((sum, note, at) => sum + note * wholeOf(counts[at]), coins ?? 0);
}

function wholeOf(count: number | null | undefined): number {
	return isRupiah(count) && count > 0 ? count : 0;
}
