import { Lines } from "@/components/topics/lines";
import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import { Note } from "@/components/ui/note";
import type { ActRecord } from "@/lib/domain/acts/describe";

type ActRecordProps = {
  record: ActRecord;
  /** What comes after in the same list: files, dates, author. */
  more?: readonly KeyValue[];
};

/** What an act says: its values, then its texts and lists as they were typed. */
export function ActRecordBody({ record, more = [] }: ActRecordProps) {
  const { rows, texts, lists, erased } = record;
  const items = [
    ...rows.map(({ label, value }) => ({ key: label, value })),
    ...texts.map(({ label, text }) => ({ key: label, value: <Lines lines={text.split("\n")} /> })),
    ...lists.map(({ label, items: list }) => ({
      key: label,
      value: (
        <ol className="list-decimal pl-5">
          {list.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recorded list, never reordered
            <li key={n}>
              <Lines lines={item.split("\n")} />
            </li>
          ))}
        </ol>
      ),
    })),
    ...more,
  ];
  return (
    <>
      {items.length > 0 && <KeyValues items={items} />}
      {erased && (
        <Note>
          <p>{erased}</p>
        </Note>
      )}
    </>
  );
}
