import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Carrier } from '../carry/carrier.ts';
import { REPLICATION_ID_VERSION } from '../carry/checkpoint.ts';
import { shown } from '../carry/endpoint.ts';
import type { Job } from '../carry/job.ts';
import { CarryError } from '../carry/peer.ts';
import type { Replicator, ReplicatorDoc } from '../carry/replicator.ts';
import { fullId, readReplication } from '../carry/replication.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { postedObject } from './body.ts';
import { requireServerAdmin, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { Query } from './query.ts';

const NODE = 'satuloket@localhost';

/** Replications that this server runs: begin, end, look at. All of it is for server admins. */
export function replicateRoutes(
	server: FastifyInstance,
	context: Context,
	carrier: Carrier,
	replicator: Replicator
): void {
	server.post('/_replicate', (request, reply) => {
		requireServerAdmin(request);
		return replicate(context, carrier, request, reply);
	});
	server.get('/_active_tasks', (request, reply) => {
		requireServerAdmin(request);
		return reply.send(carrier.jobs.filter(({ state }) => state === 'running').map(taskOf));
	});
	server.get('/_scheduler/jobs', (request, reply) => {
		requireServerAdmin(request);
		const isUnderWay = ({ state }: Job) => state !== 'completed' && state !== 'stopped';
		return page(request, reply, 'jobs', carrier.jobs.filter(isUnderWay).map(jobOf));
	});
	server.get<{ Params: { id: string } }>('/_scheduler/jobs/:id', (request, reply) => {
		requireServerAdmin(request);
		const { id } = request.params;
		const job = carrier.find(({ replication }) => fullId(replication) === id);
		if (job === null) throw new HttpRefusal(404, 'not_found', 'missing');
		return reply.send(jobOf(job));
	});
	for (const path of ['/_scheduler/docs', '/_scheduler/docs/_replicator']) {
		server.get(path, (request, reply) => {
			requireServerAdmin(request);
			return page(request, reply, 'docs', replicator.docs().map(docOf));
		});
	}
	server.get<{ Params: { id: string } }>('/_scheduler/docs/_replicator/:id', (request, reply) => {
		requireServerAdmin(request);
		const found = replicator.docs().find(({ id }) => id === request.params.id);
		if (found === undefined) throw new HttpRefusal(404, 'not_found', 'missing');
		return reply.send(docOf(found));
	});
}

async function replicate(
	context: Context,
	carrier: Carrier,
	request: FastifyRequest,
	reply: FastifyReply
): Promise<FastifyReply> {
	const body = postedObject(request);
	if (body['cancel'] === true) return cancel(context, carrier, reply, body);
	const replication = readReplication(body, context.serverId);
	const told = fullId(replication);
	const running = carrier.find(
		(job) => job.docId === null && fullId(job.replication) === told && job.state !== 'completed'
	);
	if (replication.isContinuous) {
		if (running === null) carrier.add(replication, null).start();
		return sendJson(reply, `${JSON.stringify({ ok: true, _local_id: told })}\n`, 202);
	}
	const job = carrier.add(replication, null);
	try {
		await job.runOnce();
	} catch (error) {
		throw answerTo(error);
	} finally {
		await carrier.remove(job);
	}
	return sendJson(reply, `${JSON.stringify(resultOf(job))}\n`);
}

async function cancel(
	{ serverId }: Context,
	carrier: Carrier,
	reply: FastifyReply,
	body: JsonDoc
): Promise<FastifyReply> {
	const named = body['replication_id'] ?? body['_local_id'];
	const id = typeof named === 'string' ? named : fullId(readReplication(body, serverId));
	const job = carrier.find(
		({ docId, replication }) => docId === null && fullId(replication) === id
	);
	if (job === null) throw new HttpRefusal(404, 'not_found', 'missing');
	await carrier.remove(job);
	return sendJson(reply, `${JSON.stringify({ ok: true, _local_id: id })}\n`);
}

function answerTo(error: unknown): unknown {
	if (!(error instanceof CarryError)) return error;
	const status = error.error === 'db_not_found' ? 404 : 500;
	return new HttpRefusal(status, error.error, error.message);
}

function resultOf({ checkpoint, session, since }: Job): JsonDoc {
	const version = { replication_id_version: REPLICATION_ID_VERSION };
	if (checkpoint === null) {
		return { ok: true, no_changes: true, session_id: session, source_last_seq: since, ...version };
	}
	return { ok: true, ...checkpoint };
}

function page(
	request: FastifyRequest,
	reply: FastifyReply,
	name: string,
	rows: readonly JsonDoc[]
): FastifyReply {
	const query = new Query(request.query);
	const skip = query.count('skip') ?? 0;
	const shownRows = rows.slice(skip, skip + (query.count('limit') ?? 25));
	return reply.send({ total_rows: rows.length, offset: skip, [name]: shownRows });
}

function jobOf(job: Job): JsonDoc {
	const { replication, docId, events, startTime } = job;
	return {
		id: fullId(replication),
		database: docId === null ? null : '_replicator',
		doc_id: docId,
		source: shown(replication.source),
		target: shown(replication.target),
		user: null,
		node: NODE,
		pid: '<0.0.0>',
		start_time: startTime,
		history: events,
		info: infoOf(job)
	};
}

function docOf({ id, doc, job, failure }: ReplicatorDoc): JsonDoc {
	const state = job?.state ?? doc['_replication_state'] ?? null;
	return {
		database: '_replicator',
		doc_id: id,
		id: job === null ? null : fullId(job.replication),
		node: NODE,
		source: job === null ? null : shown(job.replication.source),
		target: job === null ? null : shown(job.replication.target),
		state,
		error_count: job?.failures ?? 0,
		start_time: job?.startTime ?? null,
		last_updated: job?.lastUpdated ?? doc['_replication_state_time'] ?? null,
		info: job === null ? (failure === null ? null : { error: failure }) : infoOf(job)
	};
}

function infoOf(job: Job): JsonDoc {
	const { stats, pending, since, events } = job;
	const crash = events.find(({ type }) => type === 'crashed');
	return {
		revisions_checked: stats?.missing_checked ?? 0,
		missing_revisions_found: stats?.missing_found ?? 0,
		docs_read: stats?.docs_read ?? 0,
		docs_written: stats?.docs_written ?? 0,
		doc_write_failures: stats?.doc_write_failures ?? 0,
		changes_pending: pending,
		checkpointed_source_seq: job.checkpoint?.source_last_seq ?? 0,
		through_seq: since ?? 0,
		...(job.state === 'crashing' && crash ? { error: crash.reason } : {})
	};
}

function taskOf(job: Job): JsonDoc {
	const { replication, docId } = job;
	return {
		type: 'replication',
		node: NODE,
		pid: '<0.0.0>',
		replication_id: fullId(replication),
		database: docId === null ? null : '_replicator',
		doc_id: docId,
		source: shown(replication.source),
		target: shown(replication.target),
		continuous: replication.isContinuous,
		started_on: epochSeconds(job.startTime),
		updated_on: epochSeconds(job.lastUpdated),
		source_seq: job.since ?? 0,
		...infoOf(job)
	};
}

function epochSeconds(time: string): number {
	return Math.floor(Date.parse(time) / 1_000);
}
