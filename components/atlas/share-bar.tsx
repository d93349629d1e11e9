type ShareBarProps = {
  /** From the left, in hundredths of the whole. */
  shares: readonly number[];
};

/** A bar beside the words that say the same. */
export function ShareBar({ shares }: ShareBarProps) {
  let start = 0;
  return (
    <svg className="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, index) => {
        const x = start;
        start += share;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one bar, in its order
        return <rect key={index} className={`part-${index}`} x={x} width={share} height="1" />;
      })}
    </svg>
  );
}
