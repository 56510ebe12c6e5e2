import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import { download } from '#lib/ui/download.ts';
import { writeSheet } from '../export/client.ts';
import { sampleSheet } from '../sample/sample-sheet.ts';

/** Hands the person an invented list as .xlsx, to see how a list looks and to try the import with. */
export async function downloadSample(zone: Zone): Promise<void> {
	const { date } = localTime(Date.now(), zone);
	download(await writeSheet(sampleSheet(date), 'xlsx'), `contoh-tunggakan-${date}.xlsx`);
}
