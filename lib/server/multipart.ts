import "server-only";

import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

import busboy from "busboy";

import { type Fields, noFields } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

/** What a person sent in a file input, once the sink has dealt with it. */
export type UploadedFile = {
  /** The name of the input. */
  field: string;
  /** The name the person's computer gave it; shown, never trusted. */
  name: string;
} & ({ id: string; byteSize: number; sha256: string } | { problem: FileProblem });

export type FileProblem = "empty" | "tooLarge" | "notPdf" | "tooMany";

export type IncomingFile = { field: string; name: string; bytes: AsyncIterable<Buffer> };

/** Takes one file, chunk by chunk, and says what became of it. What it leaves unread is discarded. */
export type FileSink = (file: IncomingFile) => Promise<UploadedFile>;

export type FormProblem = "notAForm" | "textTooLarge" | "tooManyFields" | "interrupted";

export type FormLimits = {
  /** All texts together, in bytes. */
  textBytes: number;
  fields: number;
  files: number;
  fileBytes: number;
};

export const FORM_LIMITS: FormLimits = {
  textBytes: 1024 * 1024,
  fields: 4000,
  files: 20,
  fileBytes: 20 * 1024 * 1024,
};

/**
 * Reads a form (multipart or urlencoded) from the request's stream.
 * Files go to `sink` as they arrive; without one they are read and forgotten.
 */
export async function readMultipart(
  request: Request,
  { limits = FORM_LIMITS, sink }: { limits?: FormLimits; sink?: FileSink | undefined } = {},
): Promise<Result<{ fields: Fields; files: UploadedFile[] }, FormProblem>> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) {
    return fail("notAForm");
  }
  if (!request.body) return fail("interrupted");

  const fields = noFields();
  const taken: Promise<UploadedFile | undefined>[] = [];
  let textBytes = 0;
  let problem: FormProblem | undefined;

  const parser = openParser(contentType, limits);
  if (!parser) return fail("notAForm");

  parser.on("field", (name, value, info) => {
    textBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    if (info.nameTruncated || info.valueTruncated || textBytes > limits.textBytes) {
      problem = "textTooLarge";
      return;
    }
    const values = fields[name];
    if (values) values.push(value);
    else fields[name] = [value];
  });
  parser.on("file", (field, stream, info) => {
    taken.push(takeFile(field, info.filename, stream, sink));
  });
  parser.on("fieldsLimit", () => {
    problem = "tooManyFields";
  });
  parser.on("filesLimit", () => {
    taken.push(Promise.resolve({ field: "", name: "", problem: "tooMany" }));
  });

  const body = Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>);
  try {
    await pumped(body, parser);
  } catch {
    problem ??= "interrupted";
  }
  // The sinks are awaited even after an interruption, so that none is left at work.
  const outcomes = await Promise.allSettled(taken);
  if (problem) return fail(problem);

  const files: UploadedFile[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") throw outcome.reason;
    if (outcome.value) files.push(outcome.value);
  }
  return ok({ fields, files });
}

function openParser(contentType: string, limits: FormLimits) {
  try {
    return busboy({
      headers: { "content-type": contentType },
      defParamCharset: "utf8",
      limits: {
        fieldNameSize: 200,
        fieldSize: limits.textBytes,
        fields: limits.fields,
        files: limits.files,
        // One byte more, so that the sink sees a file of exactly the limit as whole.
        fileSize: limits.fileBytes + 1,
      },
    });
  } catch {
    return undefined;
  }
}

const pumped = (body: Readable, parser: busboy.Busboy) =>
  new Promise<void>((resolve, reject) => {
    const abandon = (error: Error) => {
      body.unpipe(parser);
      parser.destroy(error);
      reject(error);
    };
    body.once("error", abandon);
    parser.once("error", (error) => {
      body.unpipe(parser);
      body.resume();
      reject(error);
    });
    parser.once("close", resolve);
    body.pipe(parser);
  });

async function takeFile(
  field: string,
  filename: string | undefined,
  stream: Readable,
  sink: FileSink | undefined,
): Promise<UploadedFile | undefined> {
  // The sink hears of an interruption by its iterator; this listener only keeps the process alive.
  stream.on("error", () => {});
  try {
    // An input left empty arrives as a part without a name.
    if (!filename || !sink) return undefined;
    const bytes = stream.iterator({ destroyOnReturn: false });
    return await sink({ field, name: filename, bytes });
  } finally {
    // The parser waits for each file to be read to its end.
    stream.resume();
  }
}
