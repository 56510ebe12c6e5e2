import SparkMD5 from 'spark-md5';

const CHUNK_BYTES = 1 << 20;

/** The digest of an attachment as CouchDB writes it: `md5-` and the MD5 in base64. */
export async function binaryDigest(data: Blob): Promise<string> {
	const md5 = new SparkMD5.ArrayBuffer();
	for (let from = 0; from < data.size; from += CHUNK_BYTES) {
		md5.append(await data.slice(from, from + CHUNK_BYTES).arrayBuffer());
	}
	return `md5-${btoa(md5.end(true))}`;
}
