import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { AuthRefusal, badRequest, unauthorized } from './auth-refusal.ts';
import type { Auth, SignedIn } from './auth.ts';
import { clearedCookie, sessionCookie, tokenIn } from './cookie.ts';

export interface SessionRouteOptions {
	/** Whether cookies go over https only; unsaid, where the request came so. */
	readonly secureCookies?: boolean;
}

const MAX_BODY_BYTES = 16_384;

const text = z.optional(z.string());
const signInBody = z.object({ name: text, username: text, password: text, device: text });
const setUpBody = z.object({
	token: z.string(),
	name: z.string(),
	password: z.string(),
	device: text
});

/**
 * `/_session` as CouchDB speaks it, and `/_setup`, which makes the first admin. They say themselves
 * who is there: a hook that identifies every request must leave these two addresses out.
 */
export function registerSessionRoutes(
	server: FastifyInstance,
	auth: Auth,
	{ secureCookies }: SessionRouteOptions = {}
): void {
	const isSecure = (request: FastifyRequest) => secureCookies ?? request.protocol === 'https';

	void server.register(async (scope) => {
		readBodies(scope);
		scope.setErrorHandler(answerRefusal);
		scope.addHook('onRequest', async (_request, reply) => {
			void reply.header('cache-control', 'no-store');
		});

		scope.get('/_session', async (request, reply) => {
			const { cookie, authorization } = request.headers;
			const identity = await auth.identify({ cookie, authorization, address: request.ip });
			if (identity.name === null && isBasicDemanded(request)) throw unauthorized('Please login.');
			const token = tokenIn(cookie);
			if (identity.by === 'cookie' && token !== null) {
				// The session lasts on with use; the browser's copy has to last as long.
				void reply.header(
					'set-cookie',
					sessionCookie(token, auth.sessions.durationMs, isSecure(request))
				);
			}
			const { name, roles, by } = identity;
			const info = { authentication_handlers: ['cookie', 'default'] };
			return {
				ok: true,
				userCtx: { name, roles },
				info: by === null ? info : { ...info, authenticated: by }
			};
		});

		scope.post('/_session', async (request, reply) => {
			const { name, username, password = '', device } = parse(signInBody, request.body ?? {});
			const said = username ?? name;
			if (said === undefined) throw badRequest('request body must contain a username');
			if (name !== undefined && name !== said) {
				throw badRequest('request body contains different usernames');
			}
			const signedIn = await auth.signIn({ name: said, password, device, address: request.ip });
			return welcome(request, reply, signedIn);
		});

		scope.delete('/_session', async (request, reply) => {
			auth.signOut(request.headers.cookie);
			void reply.header('set-cookie', clearedCookie(isSecure(request)));
			return { ok: true };
		});

		scope.post('/_setup', async (request, reply) => {
			const asked = parse(setUpBody, request.body);
			const signedIn = await auth.claimFirstAdmin({ ...asked, address: request.ip });
			return welcome(request, reply, signedIn);
		});
	});

	function welcome(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn) {
		// The browser forgets the token of the session before: nobody could ever end that one.
		auth.signOut(request.headers.cookie);
		const { token, identity } = signedIn;
		const cookie = sessionCookie(token, auth.sessions.durationMs, isSecure(request));
		void reply.header('set-cookie', cookie);
		return { ok: true, name: identity.name, roles: identity.roles };
	}
}

/** JSON and forms; of any other kind nothing is read, as in CouchDB. */
function readBodies(scope: FastifyInstance): void {
	const options = { parseAs: 'string', bodyLimit: MAX_BODY_BYTES } as const;
	scope.removeAllContentTypeParsers();
	scope.addContentTypeParser('application/json', options, async (_: unknown, body: string) => {
		// PouchDB names the type on every request, also where it sends nothing.
		if (body === '') return undefined;
		try {
			return JSON.parse(body) as unknown;
		} catch {
			throw badRequest('invalid UTF-8 JSON');
		}
	});
	scope.addContentTypeParser(
		'application/x-www-form-urlencoded',
		options,
		async (_: unknown, body: string) => Object.fromEntries(new URLSearchParams(body))
	);
	scope.addContentTypeParser('*', options, async () => undefined);
}

function parse<T extends z.ZodMiniType>(schema: T, body: unknown): z.output<T> {
	const parsed = schema.safeParse(body);
	if (parsed.success) return parsed.data;
	throw badRequest(`Request body is invalid: ${parsed.error.issues[0]?.path.join('.') || 'body'}`);
}

function isBasicDemanded(request: FastifyRequest): boolean {
	return (request.query as Record<string, unknown>)['basic'] === 'true';
}

/** Refusals are answered here, the same wherever the routes stand; anything else is passed on. */
function answerRefusal(error: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
	if (!(error instanceof AuthRefusal)) throw error;
	if (error.retryAfter !== null) void reply.header('retry-after', error.retryAfter);
	void reply.code(error.status).send({ error: error.error, reason: error.reason });
}
