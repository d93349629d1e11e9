import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { type Encoding, isWorthCompressing } from "../answer/compression";
import type { Recording } from "./recording";

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
};

/** What an entry weighs beside its bodies, about. */
const OVERHEAD = 2048;

/** One finished answer and its compressed forms, each made once. */
export class KeptAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly tag: string;
  readonly #packed = new Map<Encoding, Promise<Buffer>>();
  #packedBytes = 0;

  constructor({ status, headers, body }: Recording) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  }

  get bytes(): number {
    return OVERHEAD + this.body.length + this.#packedBytes;
  }

  get isCompressible(): boolean {
    return isWorthCompressing(this.headers["content-type"], this.body.length);
  }

  /** The body as it travels; `onPacked` hears that the entry has grown. */
  packed(encoding: Encoding, onPacked: () => void): Promise<Buffer> {
    const known = this.#packed.get(encoding);
    if (known) return known;
    const made = compressors[encoding](this.body).then((packed) => {
      this.#packedBytes += packed.length;
      onPacked();
      return packed;
    });
    this.#packed.set(encoding, made);
    return made;
  }
}
