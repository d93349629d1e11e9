/** A public page that explains why it refuses: the HTTP server gives its answer this status. */
export function AnswerStatus({ status }: { status: 400 }) {
  return <meta name="jalons-status" content={String(status)} />;
}
