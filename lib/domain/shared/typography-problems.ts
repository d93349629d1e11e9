const FRENCH =
  /[àâçéèêëîïôùûœÀÉÈÊÎÔÇ«»’]|\b(?:le|la|les|un|une|des|du|de|et|est|vous|votre|pas)\b/i;

type Rule = { problem: string; pattern: RegExp };

/** A space that breaks where none may, or a mark without its space. */
const RULES: Rule[] = [
  { problem: "U+202F expected before ; ! ? »", pattern: /[ \u00a0][;!?»]/ },
  { problem: "U+202F expected after «", pattern: /«(?!\u202f)/ },
  { problem: "U+202F expected before »", pattern: /[^\u202f \u00a0]»/ },
  { problem: "a space is missing before ; ! ?", pattern: /[\p{L}\d)’][;!?](?=\s|$)/u },
  { problem: "U+00A0 expected before : % €", pattern: /[ \u202f][:%€]/ },
  { problem: "a space is missing before :", pattern: /[\p{L}\d)»](?<!https?):(?= )/u },
  { problem: "U+202F expected between thousands", pattern: /\d[ \u00a0]\d{3}(?!\d)/ },
  { problem: "U+00A0 expected in n° 12", pattern: /n° / },
  { problem: "U+00A0 expected in 14 h 05", pattern: /\d(?: h\b|\u00a0h \d)/ },
  { problem: "’ expected, not '", pattern: /\p{L}'\p{L}/u },
  { problem: "… expected, not three dots", pattern: /\.\.\./ },
];

/** What a French text gets wrong (DESIGN.md §5), in English for whoever reads the test. */
export function typographyProblems(text: string): string[] {
  return RULES.filter(({ pattern }) => pattern.test(text)).map(({ problem }) => problem);
}

/** Whether a string is meant for people who read French; identifiers and class names are not. */
export const looksFrench = (text: string): boolean => /\s/.test(text) && FRENCH.test(text);
