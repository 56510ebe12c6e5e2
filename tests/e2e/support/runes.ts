/** The catalogues are read here without Svelte's compiler: what a rune keeps is a plain value. */
Object.assign(globalThis, { $state: (value: unknown) => value });
