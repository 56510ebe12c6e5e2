/** What the worker answers about tickets: queues, counts, search, reports. */
export class DeskView {}
