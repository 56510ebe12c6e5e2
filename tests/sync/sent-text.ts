/** What a request of the app's says, unpacked. */
export async function textOf(body: BodyInit | null | undefined): Promise<string> {
	if (!(body instanceof Uint8Array)) return new Response(body).text();
	const unpacked = new Blob([body as BlobPart])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'));
	return new Response(unpacked).text();
}
