import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Engines } from '../engines.ts';
import { labelOf, opened, type ContainerProblem } from './container.ts';
import { linesOf } from './lines.ts';
import { takeIn, type Restored, type RestoreOptions } from './read-backup.ts';
import { fingerprintOf, isGenuine, LinesDigest, type Signature } from './signature.ts';

/*
 * A file that carries documents from one device to another where there is no network at all: a
 * backup of what was written lately, of one branch, signed by the device that it comes from.
 */

export type ExchangeProblem =
	| ContainerProblem
	/** A backup, or a file whose signature was taken away. */
	| { readonly code: 'not-signed' }
	| { readonly code: 'signature-wrong' }
	| { readonly code: 'of-another-branch'; readonly branch: string };

export interface Exchanged extends Restored {
	/** The device that the file comes from, and its key in a form that people can compare. */
	readonly device: string;
	readonly fingerprint: string;
}

/** Takes a file from another device in; nothing of it, unless all of it is what was signed. */
export async function takeExchange(
	engines: Engines,
	file: Blob,
	passphrase: string,
	branch: string,
	options: RestoreOptions = {}
): Promise<Result<Exchanged, ExchangeProblem>> {
	const label = await labelOf(file);
	if (!label.ok) return label;
	if (label.value.branch === undefined) return refuse({ code: 'not-signed' });
	if (label.value.branch !== branch) {
		return refuse({ code: 'of-another-branch', branch: label.value.branch });
	}
	const content = await opened(file, passphrase);
	if (!content.ok) return content;
	const signature = await signatureIn(content.value.stream());
	if (!signature.ok) return signature;
	const { device, key } = signature.value;
	const taken = await takeIn(engines, content.value, options);
	return succeed({ ...taken, device, fingerprint: await fingerprintOf(key) });
}

/** The signature of a file, which must be its last line, and over everything before it. */
async function signatureIn(
	bytes: ReadableStream<Uint8Array<ArrayBuffer>>
): Promise<Result<Signature, ExchangeProblem>> {
	const digest = new LinesDigest();
	let signature: Signature | null = null;
	for await (const { text, line } of linesOf(bytes)) {
		if (signature !== null) return refuse({ code: 'signature-wrong' });
		if ('signature' in line) signature = line.signature;
		else await digest.add(text);
	}
	if (signature === null) return refuse({ code: 'not-signed' });
	return (await isGenuine(signature, digest))
		? succeed(signature)
		: refuse({ code: 'signature-wrong' });
}
