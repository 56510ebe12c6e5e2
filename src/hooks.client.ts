// Kit runs this before it looks for the page that is asked for.
import '#lib/app/start.ts';
