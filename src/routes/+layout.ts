// The whole app runs in the browser, from the local store: nothing is rendered on a server.
export const ssr = false;
export const prerender = false;
