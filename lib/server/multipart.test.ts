import { describe, expect, test } from "vitest";

import { type FileSink, FORM_LIMITS, type IncomingFile, readMultipart } from "./multipart";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/envoi", { method: "POST", body, headers });

const form = (entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return post(data);
};

const pdf = (name: string, bytes: number) => new File([Buffer.alloc(bytes, "a")], name);

const counting: FileSink = async ({ field, name, bytes }) => {
  let byteSize = 0;
  for await (const chunk of bytes) byteSize += chunk.length;
  return { field, name, id: name, byteSize, sha256: "" };
};

const read = async (request: Request, sink: FileSink = counting, limits = FORM_LIMITS) => {
  const result = await readMultipart(request, { sink, limits });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
};

describe("fields of a form", () => {
  test("each value comes as a list, in order, empty ones included", async () => {
    const { fields } = await read(
      form([
        ["question", "Une"],
        ["question", ""],
        ["question", "Deux"],
        ["step", "relire"],
      ]),
    );
    expect({ ...fields }).toEqual({ question: ["Une", "", "Deux"], step: ["relire"] });
  });

  test("__proto__ is a name like any other", async () => {
    const { fields } = await read(
      form([
        ["__proto__", "x"],
        ["constructor", "y"],
      ]),
    );
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("an urlencoded form is read too", async () => {
    const { fields } = await read(
      post("a=1&a=2&b=%C3%A9", { "content-type": "application/x-www-form-urlencoded" }),
    );
    expect({ ...fields }).toEqual({ a: ["1", "2"], b: ["é"] });
  });
});

describe("files of a form", () => {
  test("each file goes through the sink; an input left empty does not", async () => {
    const { files } = await read(
      form([
        ["piece", pdf("Décision n° 4.pdf", 300_000)],
        ["piece", new File([], "")],
        ["autre", pdf("b.pdf", 10)],
      ]),
    );
    expect(files).toEqual([
      {
        field: "piece",
        name: "Décision n° 4.pdf",
        id: "Décision n° 4.pdf",
        byteSize: 300_000,
        sha256: "",
      },
      { field: "autre", name: "b.pdf", id: "b.pdf", byteSize: 10, sha256: "" },
    ]);
  });

  test("a sink may stop reading early; the fields that follow still arrive", async () => {
    const impatient: FileSink = async ({ field, name, bytes }: IncomingFile) => {
      for await (const _ of bytes) break;
      return { field, name, problem: "notPdf" };
    };
    const { fields, files } = await read(
      form([
        ["piece", pdf("a.pdf", 500_000)],
        ["after", "here"],
      ]),
      impatient,
    );
    expect(fields["after"]).toEqual(["here"]);
    expect(files).toEqual([{ field: "piece", name: "a.pdf", problem: "notPdf" }]);
  });

  test("a sink sees at most one byte more than the limit", async () => {
    const { files } = await read(form([["piece", pdf("a.pdf", 2000)]]), counting, {
      ...FORM_LIMITS,
      fileBytes: 1000,
    });
    expect(files[0]).toMatchObject({ byteSize: 1001 });
  });

  test("more files than allowed is said, not silently dropped", async () => {
    const { files } = await read(
      form([
        ["piece", pdf("a.pdf", 1)],
        ["piece", pdf("b.pdf", 1)],
      ]),
      counting,
      { ...FORM_LIMITS, files: 1 },
    );
    expect(files.at(-1)).toMatchObject({ problem: "tooMany" });
  });

  test("what a sink throws is thrown, once the form is read", async () => {
    const broken: FileSink = async () => {
      throw new Error("disk full");
    };
    await expect(read(form([["piece", pdf("a.pdf", 500_000)]]), broken)).rejects.toThrow(
      "disk full",
    );
  });
});

describe("what is not read", () => {
  const failure = async (request: Request, limits = FORM_LIMITS) => {
    const result = await readMultipart(request, { sink: counting, limits });
    return result.ok ? "read" : result.failure;
  };

  test("another content type, no boundary, no body", async () => {
    expect(await failure(post("{}", { "content-type": "application/json" }))).toBe("notAForm");
    expect(await failure(post("x", { "content-type": "multipart/form-data" }))).toBe("notAForm");
    expect(
      await failure(
        new Request("http://localhost/", {
          method: "POST",
          headers: { "content-type": "multipart/form-data; boundary=x" },
        }),
      ),
    ).toBe("interrupted");
  });

  test("a body cut short, within a field or within a file", async () => {
    const multipart = { "content-type": "multipart/form-data; boundary=x" };
    const head = '--x\r\ncontent-disposition: form-data; name="a"';
    expect(await failure(post(`${head}\r\n\r\nhal`, multipart))).toBe("interrupted");
    const file = `${head}; filename="a.pdf"\r\n\r\n%PDF-1.7`;
    expect(await failure(post(file, multipart))).toBe("interrupted");
  });

  test("too much text, in one field or altogether; too many fields", async () => {
    const limits = { ...FORM_LIMITS, textBytes: 100, fields: 3 };
    expect(await failure(form([["a", "x".repeat(200)]]), limits)).toBe("textTooLarge");
    expect(
      await failure(
        form([
          ["a", "x".repeat(60)],
          ["b", "x".repeat(60)],
        ]),
        limits,
      ),
    ).toBe("textTooLarge");
    expect(await failure(form([..."abcd"].map((name) => [name, "1"])), limits)).toBe(
      "tooManyFields",
    );
  });
});
