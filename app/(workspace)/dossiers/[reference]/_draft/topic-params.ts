/** The address of one topic of a document. */
export type TopicParams = { reference: string; sujet: string };
